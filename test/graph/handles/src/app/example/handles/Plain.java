package app.example.handles;

/** Something in Java, so that there is a first dex. */
class Plain {}
