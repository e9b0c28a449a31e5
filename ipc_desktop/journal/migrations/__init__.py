"""The steps by which the tables of a store came about, each one transaction, run by alembic."""
