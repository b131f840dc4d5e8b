// Small packages that every command needs go into the program: finding them on the disk, file by file, would take
// longer than running them. All others are found when they are needed. Their notices stand in NOTICE.
const INSIDE =
  /^(?:commander|htmlparser2|domhandler|domutils|domelementtype|dom-serializer|entities)(?:\/|$)/;

export const packages = {
  name: "packages",
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, ({ path, kind }) => {
      if (kind === "entry-point" || INSIDE.test(path)) return undefined;
      return { path, external: true };
    });
  },
};
