/** For an English word that opens a line; Chinese stays as it is. */
export function capital(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}
