package javax.mail;

public abstract class Address {
}
