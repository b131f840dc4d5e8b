import { html, raw } from "hono/html";
import { apiRoutes } from "../api/routes.ts";

const STYLE = `
:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h2 { margin-top: 2.5rem; }
details { border: 1px solid #8884; border-radius: 6px; margin: .4rem 0; padding: .4rem .8rem; }
summary { cursor: pointer; overflow-wrap: anywhere; }
code { font-family: ui-monospace, monospace; font-size: .92em; }
b.method { display: inline-block; min-width: 4.2em; font-family: ui-monospace, monospace; }
p { margin: .4rem 0; }
`;

/** The reference page of the API, made from the same routes as the document. It needs no script. */
export function docsPage(): string {
  const tags = [...new Set(apiRoutes.flatMap(({ tags }) => tags ?? []))];
  const page = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Candor API</title><style>${raw(STYLE)}</style></head><body>
<h1>Candor API</h1>
<p>Base path <code>/api/v1</code>. The whole of it, with all schemas: <a href="openapi.json">openapi.json</a> (OpenAPI 3.1).</p>
<p>Sign in with <code>POST /session</code> and send <code>X-Candor-CSRF</code> with what changes something, or use
<code>Authorization: Bearer TOKEN</code>.</p>
${tags.map(
  (tag) =>
    html`<h2>${tag}</h2>${apiRoutes
      .filter((route) => route.tags?.includes(tag) === true)
      .map(
        (
          route,
        ) => html`<details><summary><b class="method">${route.method.toUpperCase()}</b> <code>${route.path}</code>
— ${route.summary ?? ""}</summary>
<p>Roles: ${rolesOf(route["x-roles"])}</p>
<p>Answers: ${Object.keys(route.responses).join(", ")}</p></details>`,
      )}`,
)}
</body></html>`;
  return String(page);
}

function rolesOf(value: unknown): string {
  return Array.isArray(value) ? value.join(", ") : "";
}
