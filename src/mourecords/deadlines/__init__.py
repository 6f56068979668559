"""What falls due in a collection: the last days of terms and for notices, renewals and windows."""
