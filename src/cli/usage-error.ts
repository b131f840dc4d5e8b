import type { Text } from "../model/text.ts";

/** Wrong use: one line that says what is wrong and how to mend it. Exit code 2, no stack. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  readonly says: Text;

  constructor(says: Text) {
    super(says.en);
    this.says = says;
  }
}

/** What the system says of a file, in words. Anything that is not a system error is ours and goes up as it is. */
export function fileProblem(path: string, error: unknown): unknown {
  const code = errorCode(error);
  if (code === null) return error;
  const words = FILE_PROBLEMS[code];
  if (words === undefined)
    return new UsageError({ en: `${path}: the system says ${code}`, zh: `${path}：系统报告 ${code}` });
  return new UsageError({ en: `${path}: ${words.en}`, zh: `${path}：${words.zh}` });
}

export function errorCode(error: unknown): string | null {
  if (!(error instanceof Error) || !("code" in error) || !("syscall" in error)) return null;
  return typeof error.code === "string" ? error.code : null;
}

const FILE_PROBLEMS: Readonly<Record<string, Text>> = {
  ENOENT: { en: "there is no such file; check the path", zh: "没有这个文件；请检查路径" },
  EACCES: {
    en: "reading or writing it is not permitted; check its rights",
    zh: "没有读写权限；请检查文件权限",
  },
  EPERM: {
    en: "reading or writing it is not permitted; check its rights",
    zh: "没有读写权限；请检查文件权限",
  },
  EISDIR: { en: "it is a folder; name a file", zh: "这是文件夹；请指定文件" },
  ENOTDIR: {
    en: "a part of the path is not a folder; check the path",
    zh: "路径中有一段不是文件夹；请检查路径",
  },
  ELOOP: { en: "its links go in a circle; name the file itself", zh: "链接成环；请指定文件本身" },
  ENAMETOOLONG: { en: "the path is too long; choose a shorter one", zh: "路径过长；请换一个短的" },
  ENOSPC: { en: "the disk is full; make room and run again", zh: "磁盘已满；请腾出空间后重试" },
  EROFS: { en: "the disk is read-only; choose another place", zh: "磁盘只读；请换一个位置" },
  EMFILE: {
    en: "too many files are open; raise the limit (ulimit -n)",
    zh: "打开的文件过多；请提高上限（ulimit -n）",
  },
  EIO: { en: "the disk could not read or write it", zh: "磁盘读写失败" },
  ENXIO: {
    en: "it is not a plain file; save its content to a file first",
    zh: "这不是普通文件；请先把内容存成文件",
  },
};
