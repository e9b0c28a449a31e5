"""What people say is kept: the desk that pages write to, saving as one types, undoing, looking back, destroying."""
