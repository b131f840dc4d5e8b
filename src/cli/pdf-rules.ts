import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { PdfRule } from "../formats/platform.ts";

/** A page's drawing, as the library lists it. */
export interface Drawing {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

type Matrix = readonly [number, number, number, number, number, number];

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The library's codes inside a path. */
const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const QUADRATIC = 3;
const CLOSE = 4;

/** A box thinner than this is a drawn line, in points. */
const MAX_THICKNESS = 3;
const MIN_LENGTH = 4;

const STROKES = new Set([OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke]);
const FILLS = new Set([OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke]);

/** The level and upright lines of a page: the borders of its tables, whether stroked or filled as thin boxes. */
export function rulesOf({ fnArray, argsArray }: Drawing, limit: number): PdfRule[] {
  const rules: PdfRule[] = [];
  const saved: Matrix[] = [];
  let matrix = IDENTITY;
  fnArray.forEach((operator, at) => {
    if (rules.length >= limit) return;
    const args = argsArray[at];
    if (operator === OPS.save) saved.push(matrix);
    else if (operator === OPS.restore) matrix = saved.pop() ?? IDENTITY;
    else if (operator === OPS.transform) matrix = times(matrix, matrixOf(args));
    else if (operator === OPS.paintFormXObjectBegin) {
      saved.push(matrix);
      if (Array.isArray(args)) matrix = times(matrix, matrixOf(args[0]));
    } else if (operator === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? IDENTITY;
    else if (operator === OPS.constructPath) rules.push(...linesOf(args, matrix));
  });
  return rules.slice(0, limit);
}

function linesOf(args: unknown, matrix: Matrix): PdfRule[] {
  if (!Array.isArray(args)) return [];
  const paint: unknown = args[0];
  const path: unknown = Array.isArray(args[1]) ? args[1][0] : null;
  if (typeof paint !== "number" || !(path instanceof Float32Array)) return [];
  const shapes = shapesOf(path, matrix);
  const thin = FILLS.has(paint) ? shapes.flatMap((shape) => thinBox(shape) ?? []) : [];
  return STROKES.has(paint) ? [...thin, ...shapes.flatMap(edges)] : thin;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function shapesOf(path: Float32Array, matrix: Matrix): Point[][] {
  const shapes: Point[][] = [];
  let shape: Point[] = [];
  const point = (at: number): Point => apply(matrix, path[at] ?? 0, path[at + 1] ?? 0);
  for (let at = 0; at < path.length; ) {
    const code = path[at];
    if (code === MOVE) {
      shape = [point(at + 1)];
      shapes.push(shape);
      at += 3;
    } else if (code === LINE) {
      shape.push(point(at + 1));
      at += 3;
    } else if (code === CLOSE) {
      const [first] = shape;
      if (first) shape.push(first);
      at += 1;
    } else if (code === CURVE || code === QUADRATIC) {
      at += code === CURVE ? 7 : 5;
      shape.push(point(at - 2));
    } else break;
  }
  return shapes;
}

function edges(shape: readonly Point[]): PdfRule[] {
  return shape.slice(1).flatMap((to, at) => {
    const from = shape[at];
    return from ? (straight(from, to) ?? []) : [];
  });
}

function straight(a: Point, b: Point): PdfRule | null {
  const x1 = Math.min(a.x, b.x);
  const x2 = Math.max(a.x, b.x);
  const y1 = Math.min(a.y, b.y);
  const y2 = Math.max(a.y, b.y);
  return oriented(x1, y1, x2, y2, 1);
}

function thinBox(shape: readonly Point[]): PdfRule | null {
  if (shape.length < 4 || shape.length > 6) return null;
  const xs = shape.map(({ x }) => x);
  const ys = shape.map(({ y }) => y);
  return oriented(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys), MAX_THICKNESS);
}

function oriented(x1: number, y1: number, x2: number, y2: number, thickness: number): PdfRule | null {
  if (x2 - x1 <= thickness && y2 - y1 >= MIN_LENGTH) {
    const x = (x1 + x2) / 2;
    return { x1: x, y1, x2: x, y2 };
  }
  if (y2 - y1 <= thickness && x2 - x1 >= MIN_LENGTH) {
    const y = (y1 + y2) / 2;
    return { x1, y1: y, x2, y2: y };
  }
  return null;
}

function matrixOf(value: unknown): Matrix {
  if (!Array.isArray(value) && !(value instanceof Float32Array)) return IDENTITY;
  const number = (at: number): number => (typeof value[at] === "number" ? value[at] : (IDENTITY[at] ?? 0));
  return [number(0), number(1), number(2), number(3), number(4), number(5)];
}

function times(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}

function apply(m: Matrix, x: number, y: number): Point {
  return { x: m[0] * x + m[2] * y + m[4], y: m[1] * x + m[3] * y + m[5] };
}
