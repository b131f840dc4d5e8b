import { t } from "../shell/lang.tsx";

/** Words of buttons, lists and dialogues that every page shares. */
export const uiWords = {
  chooseFile: t("Choose a file", "选择文件"),
  loading: t("Loading…", "正在加载…"),
  tryAgain: t("Try again", "重试"),
  cancel: t("Cancel", "取消"),
  save: t("Save", "保存"),
  saved: t("Saved.", "已保存。"),
  close: t("Close", "关闭"),
  reason: t("Reason", "理由"),
  reasonHint: t("It stands in the log, and later readers will ask for it.", "理由会写入日志，供日后查阅。"),
  all: t("All", "全部"),
  any: t("Any", "不限"),
  search: t("Search", "搜索"),
  clear: t("Clear filters", "清除筛选"),
  previous: t("Previous page", "上一页"),
  next: t("Next page", "下一页"),
  rows: (from: number, to: number, total: number) =>
    t(
      `${number(from)}–${number(to)} of ${number(total)}`,
      `第 ${number(from)}–${number(to)} 条，共 ${number(total)} 条`,
    ),
  none: t("Nothing here yet", "暂无内容"),
  noMatch: t("Nothing matches these filters", "没有符合筛选条件的内容"),
  sortBy: (head: string) => t(`Sort by ${head}`, `按${head}排序`),
  actions: t("Actions", "操作"),
  copy: t("Copy", "复制"),
  copied: t("Copied", "已复制"),
  unknown: t("unknown", "未知"),
  notFound: t("There is no such page", "页面不存在"),
  notFoundHint: t(
    "The address may be mistyped, or the thing is not yours to see.",
    "地址可能有误，或者您无权查看该内容。",
  ),
  home: t("To the overview", "返回总览"),
  broke: t("This page could not be drawn", "页面显示出错"),
};

/** 12,345: the same in both languages. */
export function number(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ",");
}
