import { expect, test } from "vitest";
import { frameworkSince, frameworkSupers } from "./framework-types.ts";

test("what a framework class extends and implements, of its own package and of others", () => {
  expect(frameworkSupers("Landroid/app/Activity;")).toEqual([
    "Landroid/view/ContextThemeWrapper;",
    "Landroid/content/ComponentCallbacks2;",
    "Landroid/view/KeyEvent$Callback;",
    "Landroid/view/LayoutInflater$Factory2;",
    "Landroid/view/View$OnCreateContextMenuListener;",
    "Landroid/view/Window$Callback;",
  ]);
  expect(frameworkSupers("Landroid/app/AlertDialog;")).toContain("Landroid/app/Dialog;");
  expect(frameworkSupers("Ljava/util/ArrayList;")).toEqual(["Ljava/util/AbstractList;"]);
  expect(frameworkSupers("Ljava/util/AbstractList;")).toContain("Ljava/util/List;");
  expect(frameworkSupers("Landroid/os/AsyncTask;")).toEqual([]);
});

test("since which API level a class is there", () => {
  expect(frameworkSince("Landroid/app/AppComponentFactory;")).toBe(28);
  expect(frameworkSince("Landroid/app/Activity;")).toBe(null);
});

test("a name that only begins alike, an array and a class of nobody we know have no row", () => {
  expect(frameworkSupers("Landroid/app/Activit;")).toEqual([]);
  expect(frameworkSupers("[Landroid/app/Activity;")).toEqual([]);
  expect(frameworkSupers("La;")).toEqual([]);
  expect(frameworkSupers("Lcom/example/B;")).toEqual([]);
});
