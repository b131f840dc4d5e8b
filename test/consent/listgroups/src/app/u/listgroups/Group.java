package app.u.listgroups;
import java.util.*;
public class Group { final boolean consent; final List<Runnable> items = new ArrayList<>(); Group(boolean c) { consent = c; } Group with(Runnable r) { items.add(r); return this; } }
