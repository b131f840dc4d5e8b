import type { Block, TextDocument } from "../../../formats/text/block.ts";
import { simplify } from "../../../formats/text/simplify.ts";

/**
 * What Taiwan and Hong Kong call things, in simplified characters, and what the word lists call them. Both are equally
 * long, so that no offset moves; words that have no other of their length stand in the lists themselves.
 */
const REGIONAL: Readonly<Record<string, string>> = {
  资讯: "信息",
  资料库: "数据库",
  资料夹: "文件夹",
  资料: "信息",
  搜集: "收集",
  装置: "设备",
  软体: "软件",
  硬体: "硬件",
  韧体: "固件",
  网路: "网络",
  伺服器: "服务器",
  电邮: "邮箱",
  透过: "通过",
  影片: "视频",
  视讯: "视频",
  音讯: "音频",
  相片: "照片",
  简讯: "短信",
  讯息: "消息",
  手提电话: "移动电话",
  行动电话: "移动电话",
  流动电话: "移动电话",
  行动设备: "移动设备",
  流动设备: "移动设备",
  程式: "程序",
  识别码: "标识符",
  识别元: "标识符",
  位址: "地址",
  揭露: "披露",
  贩售: "出售",
  作业系统: "操作系统",
  存取: "访问",
  联络人: "联系人",
  联络: "联系",
  连络: "联系",
  储存: "存储",
  登入: "登录",
  登出: "退出",
  身分证字号: "身份证号码",
  身份证字号: "身份证号码",
  身分: "身份",
  大头照: "形象照",
  大头贴: "形象照",
  暱称: "昵称",
  纪录: "记录",
  萤幕: "屏幕",
  荧幕: "屏幕",
  解析度: "分辨率",
  剪贴簿: "剪贴板",
  当机: "崩溃",
  预设: "默认",
  点选: "点击",
  上载: "上传",
  私隐: "隐私",
  准许: "允许",
  供应商: "提供商",
  第三者: "第三方",
  第三人: "第三方",
  回馈: "反馈",
  个人化: "个性化",
  客制化: "个性化",
  档案: "文件",
  撷取: "获取",
  取用: "访问",
  讯号: "信号",
  生物辨识: "生物识别",
  脸部辨识: "人脸识别",
  脸部: "面部",
};
const WORDS = new RegExp(Object.keys(REGIONAL).join("|"), "g");

/** 行動裝置 holds 裝置: words that stand in others' renderings are found in a second look. */
function rendered(text: string): string {
  const once = (words: string) => words.replace(WORDS, (word) => REGIONAL[word] ?? word);
  return once(once(simplify(text)));
}

/** The document as the word lists would write it, character for character in the same places. */
export function inSimplified(page: TextDocument): TextDocument {
  return {
    ...page,
    plainText: rendered(page.plainText),
    pageTitle: page.pageTitle === null ? null : rendered(page.pageTitle),
    blocks: page.blocks.map(
      (block): Block => ({
        ...block,
        text: rendered(block.text),
        cells: block.cells.map((cell) => ({ ...cell, text: rendered(cell.text) })),
      }),
    ),
  };
}
