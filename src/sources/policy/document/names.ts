/** Shapes of the names of those who run apps. Sources of regular expressions, to be put together with their contexts. */

/** A Chinese company or the like, which ends in what it is. */
export const ZH_COMPANY =
  "[\\p{Script=Han}A-Za-z0-9()（）·&]{2,40}?(?:股份有限公司|有限责任公司|有限公司|集团公司|合伙企业(?:[(（]有限合伙[)）])?|工作室|事务所|研究院(?!集团|有限|股份)|研究所(?!集团|有限|股份)|基金会|委员会|医院(?:[(（][\\p{Script=Han}]{2,8}[)）])?有限公司|个体工商户|公司(?=[(（]))";

/** A word of a name: a full stop ends it, unless more of the word follows ("Booking.com"). */
const WORD = "(?:[\\p{Lu}\\d][\\p{L}\\d&'’+-]*(?:\\.[\\p{L}\\d]+)*|&|of|de|la|the|and|für|und)";

const FORM =
  "(?:Inc\\.?|Incorporated|PBC|P\\.B\\.C\\.|LLC|L\\.L\\.C\\.|LLP|LP|Co\\.,? ?Ltd\\.?|Pte\\.? Ltd\\.?|Pty\\.? (?:Ltd|Limited)\\.?|Pvt\\.? Ltd\\.?|Private Limited|Ltd\\.?|Limited|GmbH(?: & Co\\. KG)?|UG(?: \\(haftungsbeschränkt\\))?|e\\.\\s?K\\.|e\\.\\s?V\\.|AG|KG|OHG|B\\.?V\\.|N\\.V\\.|S\\.A\\.S\\.|SAS|SARL|S\\.A\\.R\\.L\\.|S\\.A\\.|S\\.r\\.l\\.|S\\.p\\.A\\.|S\\.L\\.|Oy|AB|AS|ApS|A/S|Corporation|Corp\\.?|Company|PLC|plc|K\\.K\\.|Kft\\.?|s\\.r\\.o\\.|sp\\. z o\\.o\\.|Foundation)(?![\\p{L}\\d])";

export const EN_COMPANY = `\\p{Lu}[\\p{L}\\d&'’+-]*(?:\\.[\\p{L}\\d]+)*(?:,? ${WORD}){0,6}?,? ${FORM}`;

/** Any proper name of a few words: a person, or a firm that does not say what it is. */
export const PROPER =
  "\\p{Lu}[\\p{L}\\d&'’-]*(?:\\.[\\p{L}\\d]+)*(?: (?:\\p{Lu}[\\p{L}\\d&'’-]*(?:\\.[\\p{L}\\d]+)*|\\d{1,4}(?!\\d|\\.\\d))){0,4}";
