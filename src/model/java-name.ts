/** `Lcom/a/B;` -> `com.a.B`; what is not a type descriptor stays as it is. */
export function javaType(descriptor: string): string {
  const [, dimensions = "", element = ""] = /^(\[*)(.*)$/s.exec(descriptor) ?? [];
  const object = /^L([^;]+);$/.exec(element);
  const name = object?.[1]?.replaceAll("/", ".") ?? PRIMITIVES.get(element) ?? element;
  return `${name.replace(/^java\.lang\.(?=[A-Z]\w*$)/, "")}${"[]".repeat(dimensions.length)}`;
}

/** `m(I[Lcom/a/B;)V` -> `m(int, com.a.B[])`; the return type is left to the JSON. */
export function javaMethod(method: string): string {
  const [, name, parameters] =
    /^([^(]+)\(((?:\[*(?:[BCDFIJSZ]|L[^;]+;))*)\)\[*(?:[VBCDFIJSZ]|L[^;]+;)$/.exec(method) ?? [];
  if (name === undefined || parameters === undefined) return method;
  const types = parameters.match(/\[*(?:[BCDFIJSZ]|L[^;]+;)/g) ?? [];
  return `${name}(${types.map(javaType).join(", ")})`;
}

/** `Lcom/a/B;->m(I)V` or `Lcom/a/B;->F:I` -> `com.a.B.m(int)`, `com.a.B.F` */
export function javaSignature(signature: string): string {
  const [, owner, member] = /^(L[^;]+;)->(.+)$/s.exec(signature) ?? [];
  if (owner === undefined || member === undefined) return signature;
  return `${javaType(owner)}.${member.includes("(") ? javaMethod(member) : member.replace(/:.*$/s, "")}`;
}

const PRIMITIVES = new Map([
  ["B", "byte"],
  ["C", "char"],
  ["D", "double"],
  ["F", "float"],
  ["I", "int"],
  ["J", "long"],
  ["S", "short"],
  ["Z", "boolean"],
  ["V", "void"],
]);
