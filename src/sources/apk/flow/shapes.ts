/** By shape the classes that have such a method. */
export type Shapes = ReadonlyMap<number, ReadonlySet<number>>;
