/** Shapes of the names of those who run apps. Sources of regular expressions, to be put together with their contexts. */

/** A Chinese company or the like, which ends in what it is. */
export const ZH_COMPANY =
  "[\\p{Script=Han}A-Za-z0-9()（）·&]{2,40}?(?:股份有限公司|有限责任公司|有限公司|集团公司|合伙企业(?:[(（]有限合伙[)）])?|工作室|事务所|研究院(?!集团|有限|股份)|研究所(?!集团|有限|股份)|基金会|委员会|医院(?:[(（][\\p{Script=Han}]{2,8}[)）])?有限公司|个体工商户|公司(?=[(（]))";

/** Schools, hospitals, banks, associations and offices: names without the legal form of a company. Only where a shape says who speaks. */
export const ZH_BODY =
  "[\\p{Script=Han}A-Za-z0-9()（）·]{2,30}?(?:大学|学院|学校|中学|小学|幼儿园|医院|卫生院|保健院|银行|信用(?:合作)?联?社|学会|协会|商会|联合会|图书馆|博物馆|出版社|杂志社|报社|电视台|交易所|(?:管理|税务|公安|教育|民政|卫生健康|政务服务)局|人民政府|(?:研究|服务|信息|数据|管理|教育|技术|运营|传媒|网络|文化)中心|集团|俱乐部|经营部|服务部|商行|科技公司|技术公司|网络公司|(?:团队|工作组|项目组| ?[Tt]eam| ?TEAM)(?![\\p{L}]))";

/** The commonest family names, which mark a person among other words of two or three characters. */
export const ZH_PERSON =
  "[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高梁郑谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤][\\p{Script=Han}]{1,2}";

/** A word of a name: a full stop ends it, unless more of the word follows ("Booking.com"). */
const WORD =
  "(?:[\\p{Lu}\\d][\\p{L}\\d&'’+-]*(?:\\.[\\p{L}\\d]+)*|[a-z]{1,2}\\p{Lu}[\\p{L}\\d]*|&|of|de|la|the|and|für|und)";

export const FORM =
  "(?:Inc\\.?|Incorporated|PBC|P\\.B\\.C\\.|(?:FZ-?)?LLC|FZE|FZCO|L\\.L\\.C\\.|LLP|LP|Co\\.,? ?Ltd\\.?|Pte\\.? Ltd\\.?|Pty\\.? (?:Ltd|Limited)\\.?|Pvt\\.? Ltd\\.?|Private Limited|Ltd\\.?|Limited|g?GmbH(?: & Co\\. KG)?|mbH|eG|SE|UG(?: \\(haftungsbeschränkt\\))?|e\\.\\s?K\\.|e\\.\\s?V\\.|AG|KG|OHG|B\\.?V\\.|N\\.V\\.|S\\.A\\. de C\\.V\\.|S\\.A\\.S\\.|SAS|SARL|S\\.A\\.R\\.L\\.|S\\.?à\\.? ?r\\.?l\\.?|S\\.A\\.|S\\.r\\.l\\.|S\\.p\\.A\\.|S\\.L\\.|Oyj?|AB|ASA?|ApS|A/S|Corporation|Corp\\.?|Company|PLC|plc|Plc|CIC|CIO|K\\.K\\.|Kft\\.?|s\\.r\\.o\\.|[Ss]p\\. z ?o\\. ?o\\.|Foundation|asbl|ASBL|a\\.\\s?s\\.|d\\.o\\.o\\.|OÜ|Sdn\\.? Bhd\\.?|Sàrl|SRL|Srl|Lda\\.?|Ltda\\.?|JSC|AöR|KdöR|e?GbR)(?![\\p{L}\\d])";

/** "0x Code", "4Sealot", "1st Choice": a number may open a name, but not a year before it. */
const FIRST =
  "(?<![\\p{L}\\d])(?:(?:\\d{1,3}[a-z]{1,2} |(?<=\\b(?:to|by|of|from|is|means) )\\d{1,3} )?\\p{Lu}|\\d{1,3}\\p{Lu})";

export const EN_COMPANY = `${FIRST}[\\p{L}\\d&'’+-]*(?:\\.[\\p{L}\\d]+)*(?:,? ${WORD}){0,6}?(?: \\([A-Z]{2,6}\\))?,? ${FORM}`;

/** Any proper name of a few words: a person, or a firm that does not say what it is. */
export const PROPER =
  "(?<![\\p{L}\\d])(?:(?:Dr|Prof|Mr|Mrs|Ms)\\.? )?(?:\\d{1,3}(?:(?:st|nd|rd|th) )?)?\\p{Lu}[\\p{L}\\d&'’-]*(?:\\.[\\p{L}\\d]+)*(?: (?:[a-z]{1,2}\\p{Lu}[\\p{L}\\d]*|\\p{Lu}[\\p{L}\\d&'’-]*(?:\\.[\\p{L}\\d]+)*|\\d{1,4}(?!\\d|\\.\\d))){0,4}";
