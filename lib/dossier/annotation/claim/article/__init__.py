"""What the whole article says of who restricts whom, and what that lets a sentence mean."""
