"""What is kept on disk: the journal, who sits where, the ballot box."""
