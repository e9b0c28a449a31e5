"""What pages and screens are built of, by what it is about; what it is all made of lies in `ui/bricks`."""
