import { expect, test } from "vitest";
import { configuredHosts } from "./configured-hosts.ts";

const hostsIn = (text: string): readonly string[] =>
  configuredHosts(text, { kind: "entry", entry: "assets/a.json" }).map(
    ({ host, scheme }) => `${scheme} ${host}`,
  );

test.each([
  ['{"apiHost": "mu.example.cn", "port": 8443}', ["none mu.example.cn"]],
  ['{"env":{"prod":{"baseUrl":"https://nu.example.cn/api/v1"}}}', ["https nu.example.cn"]],
  [
    "api.host=pi.example.cn\nupload.url=http://up.example.cn:8080/f",
    ["none pi.example.cn", "http up.example.cn"],
  ],
  ["server: ws.example.com:443\n", ["none ws.example.com"]],
  [
    '<config><server>xi.example.cn</server><api url="https://rho.example.cn/x"/></config>',
    ["https rho.example.cn", "none xi.example.cn"],
  ],
  ["<endpoint type='x'> http://tau.example.cn:81/a </endpoint>", ["http tau.example.cn"]],
])("%s", (text, hosts) => {
  expect(hostsIn(text)).toEqual(hosts);
});

test.each([
  '{"$schema":"http://json-schema.org/draft-07/schema"}',
  '{"apiClass":"com.example.net"}',
  '{"url":"assets/page.html"}',
  '{"license_url":"http://www.apache.org/licenses"}',
  '{"description":"see https://a.example.com"}',
])("nothing in %s", (text) => {
  expect(hostsIn(text)).toEqual([]);
});

test("an endless text ends", () => {
  expect(hostsIn(`<server ${"a".repeat(100_000)}`)).toEqual([]);
  expect(hostsIn("<server>".repeat(20_000))).toEqual([]);
  expect(hostsIn(`url=${"a.".repeat(100_000)}`)).toEqual([]);
});
