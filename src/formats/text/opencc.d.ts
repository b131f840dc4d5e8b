/** OpenCC's table of characters: "traditional simplified …|…". The package names no types for its tables. */
declare module "opencc-js/dict/TSCharacters" {
  const pairs: string;
  export default pairs;
}
