import type { AppFacts } from "../model/app.ts";
import type { Text } from "../model/text.ts";

/** Why nothing of an app could be read, as one line that names the file; null where something was. */
export function whyUnread({ app, gaps }: AppFacts): Text | null {
  if (app.parts.length > 0) return null;
  return gaps[0]?.says ?? { en: `${app.file} holds no app`, zh: `${app.file} 中没有应用` };
}
