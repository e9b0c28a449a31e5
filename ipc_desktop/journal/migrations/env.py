"""Tells alembic which connection to use and that each step is a transaction of its own."""

from alembic import context

context.configure(
    connection=context.config.attributes["connection"],
    render_as_batch=True,  # SQLite cannot alter a column: alembic copies the table instead
    transaction_per_migration=True,
    transactional_ddl=True,  # SQLite can, but alembic does not take it for granted
)
with context.begin_transaction():
    context.run_migrations()
