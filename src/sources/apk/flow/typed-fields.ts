import type { DataId } from "../../../catalog/types.ts";

/**
 * What the hint of a text field asks people to type. Only hints that ask for one thing of the person who types: "search
 * by name" and "the code we sent to your phone" ask for something else.
 */
const ASKED: readonly (readonly [RegExp, DataId])[] = [
  [
    /身份证(号码?|件号码?)|证件号码?|\b(id|identity) (card )?number\b|\bsocial security number\b/i,
    "user.id-number",
  ],
  [
    /银行卡(号码?|帐号|账号)|(信用|储蓄|借记)卡号|^卡号$|\b(card|bank account) number\b/i,
    "user.payment-card",
  ],
  [/手机号码?|电话号码|联系电话|移动电话|\b(mobile|phone) (number|no\.?)\b/i, "user.phone-number"],
  [/电子邮[箱件]|邮箱(地址)?|\be-?mail( address)?\b/i, "user.email"],
  [/真实姓名|您的姓名|(收货|联系|寄件|收件|持卡)人姓名|^姓名$|\b(full|real|legal) name\b/i, "user.name"],
  [/收货地址|详细地址|家庭(住|地)址|\b(home|street|delivery|shipping|postal) address\b/i, "user.address"],
  [
    /(描述|填写|您的)[^，。]{0,6}(病情|症状)|病情描述|症状描述|\b(your|describe) [^.]{0,12}symptoms\b/i,
    "health.symptoms",
  ],
  [/(月|年)收入|\b(monthly|annual|yearly) (income|salary)\b/i, "financial.income-assets"],
];

const ASKS_OTHER = /验证码|搜索|查找|查询|反馈|好友|备注|\b(search|find|code|feedback|friend)\b/i;

/** By the hint of a text field; null where it does not say, or says more than one. */
export function dataAskedBy(hint: string): DataId | null {
  if (hint.length > MAX_HINT_CHARS || ASKS_OTHER.test(hint)) return null;
  const found = ASKED.filter(([says]) => says.test(hint)).map(([, data]) => data);
  const [only, ...others] = found;
  return only === undefined || others.length > 0 ? null : only;
}

const MAX_HINT_CHARS = 40;
