"""The screens round the conversation: the way in, the list of people, and what the bar opens."""
