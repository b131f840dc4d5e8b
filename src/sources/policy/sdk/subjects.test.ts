import { describe, expect, it } from "vitest";
import { nodePlatform } from "../../../../test/node-platform.ts";
import { readPolicy } from "../read.ts";

function said(text: string): string[] {
  const bytes = new TextEncoder().encode(`隐私政策\n\n${text}\n`);
  const { document } = readPolicy({ name: "p.txt", sha256: "0", bytes }, nodePlatform, 1, null);
  return document.claims.flatMap(({ data, action, actor, recipient }) => {
    const party = actor.kind === "sdk" ? actor : recipient?.kind === "sdk" ? recipient : null;
    return data === null ? [] : [`${action} ${data} ${party ? party.name : actor.kind}`];
  });
}

describe("whom running text speaks of", () => {
  it("holds the SDK that a line opens with for the lines below it", () => {
    const claims = said(
      [
        "三、第三方SDK",
        "1.1 “蓝鲸推送”：该SDK由“蓝鲸科技有限公司”提供，用于推送通知。需要收集的手机信息/设备权限包括：",
        "ios版本：设备信息（IDFA广告标识、IDFV厂商标识）、网络信息（IP地址）、定位权限",
        "android版本：设备信息（IMEI号、OAID）、MAC地址、网络信息（IP地址）",
        "1.2 “灰鹤统计”：该SDK由“灰鹤科技有限公司”提供，用于统计分析。需要收集的手机信息/设备权限包括：",
        "android版本：设备信息（Android ID）",
      ].join("\n\n"),
    );
    expect(claims).toContain("collect device.idfv 蓝鲸推送");
    expect(claims).toContain("collect device.mac 蓝鲸推送");
    expect(claims).toContain("collect device.android-id 灰鹤统计");
    expect(claims.filter((claim) => claim.endsWith("first-party"))).toEqual([]);
  });

  it("leaves to the app what the text says that we take", () => {
    const claims = said(
      "三、第三方SDK\n\n（1）蓝鲸地图SDK：为了显示附近门店，我们接入了蓝鲸地图SDK，需要获取您的位置信息。我们会收集您的手机号码用于登录。",
    );
    expect(claims).toContain("collect location.precise 蓝鲸地图SDK");
    expect(claims).toContain("collect user.phone-number first-party");
  });
});
