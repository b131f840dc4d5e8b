import { expect, test } from "vitest";
import { CHINA } from "./holidays.ts";
import { readNotice } from "./notice.ts";

const title = (year: number) => `国务院办公厅关于${year}年部分节假日安排的通知`;

test("a notice is read as a person has entered it", () => {
  const words = `${title(2026)}
    一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
    二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
    三、清明节：4月4日（周六）至6日（周一）放假，共3天。
    四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
    五、端午节：6月19日（周五）至21日（周日）放假，共3天。
    六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
    七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。`;
  const { off, work } = CHINA.find(({ year }) => year === 2026) ?? { off: [], work: [] };
  expect(readNotice(words)).toEqual({ year: 2026, source: title(2026), off, work });
});

test.each([
  [
    "days of the year before",
    `${title(2019)} 元旦：2018年12月30日至2019年1月1日放假调休，共3天。2018年12月29日（星期六）上班。`,
    ["2018-12-30/01-01"],
    ["2018-12-29"],
  ],
  ["a range over two months", `${title(2025)} 端午节：5月31日至6月2日放假，共3天。`, ["05-31/06-02"], []],
  [
    "one day, and one made up",
    `${title(2017)} 元旦：1月1日放假，1月2日（星期一）补休。`,
    ["01-01", "01-02"],
    [],
  ],
  ["one day beside a weekend", `${title(2018)} 元旦：1月1日放假，与周末连休。`, ["01-01"], []],
])("%s", (_, words, off, work) => {
  expect(readNotice(words)).toMatchObject({ off, work });
});

test.each(["", "a text of something else", "2027年的工作安排"])("%j is no notice", (words) => {
  expect(readNotice(words)).toBeNull();
});
