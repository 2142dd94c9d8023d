import { beforeAll, describe, expect, test } from "vitest";
import { axeFaults } from "../../../scripts/browser/axe.ts";
import { builtSite, useBrowser } from "../../../scripts/browser/site.ts";
import { useListening } from "../../server/src/testing/listening-app.ts";
import { codeOf, seedSettings } from "./settings-scene.ts";

// The settings in a real browser, over the real server and a real database: what an office and administrators do there.

const app = useListening({ site: builtSite });
const site = useBrowser(app.url);
let scene: Awaited<ReturnType<typeof seedSettings>>;

beforeAll(async () => {
  scene = await seedSettings(app, site);
});

const storedUnits = async () =>
  (await (await app.test.signedIn(scene.ids.person("陈默")))("GET /api/units", {})).rows;

describe("units", () => {
  test("one is made, renamed with its former name kept, moved, and the move taken back", async () => {
    const { page } = await scene.openAs("陈默", "/settings/units");
    await page.getByRole("treeitem", { name: /^水务局/ }).click();
    await page.getByRole("button", { name: "新建下级" }).click();
    await page.getByLabel("机构名称").fill("供水科");
    await page.getByLabel("类型").click();
    await page.getByTitle("科室", { exact: true }).click();
    await page.getByRole("dialog").getByRole("button", { name: "新建下级" }).click();
    await page.getByRole("heading", { name: "供水科" }).waitFor();
    expect(await axeFaults(page)).toEqual([]);

    await page.getByRole("button", { name: "修改" }).click();
    await page.getByLabel("机构名称").fill("供排水科");
    await page.getByText("旧名“供水科”保留为别名").waitFor();
    await page.getByRole("button", { name: "保存" }).click();
    await page.getByRole("heading", { name: "供排水科" }).waitFor();
    const renamed = (await storedUnits()).find(({ name }) => name === "供排水科");
    expect(renamed?.aliases.map(({ alias }) => alias)).toEqual(["供水科"]);

    const parentOf = async () => {
      const units = await storedUnits();
      const { parentId } = units.find(({ name }) => name === "供排水科") ?? {};
      return units.find(({ id }) => id === parentId)?.name;
    };
    await page
      .getByRole("treeitem", { name: /^供排水科/ })
      .dragTo(page.getByRole("treeitem", { name: /^临江街道/ }));
    await page.getByText("“供排水科”已移到“临江街道”之下").waitFor();
    expect(await parentOf()).toBe("临江街道");
    await page.getByText("隶属沿革").waitFor();
    await page.getByRole("button", { name: "撤回" }).click();
    await page.getByText("“供排水科”已移到“水务局”之下").waitFor();
    expect(await parentOf()).toBe("水务局");
  });

  test("brothers change places; one in use is not retired and says why", async () => {
    const { page, faults } = await scene.openAs(
      "陈默",
      `/settings/units?unit=${scene.ids.unit("水务局")}`,
    );
    const names = () =>
      page
        .getByRole("treeitem")
        .filter({ hasText: /^(?:教育局|水务局|临江街道)/ })
        .locator(".unit-row-name")
        .allInnerTexts();
    await page.getByRole("button", { name: "上移" }).click();
    await expect.poll(async () => (await names())[0]).toBe("水务局");
    await page.getByRole("button", { name: "下移" }).click();
    await expect.poll(async () => (await names())[1]).toBe("水务局");

    await page.getByRole("button", { name: "撤销" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "撤销" }).click();
    await page.getByText(/还不能撤销.*在任人员 1 人/).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(faults.splice(0).every((fault) => fault.includes("status of 409"))).toBe(true);
  });

  test("is found by another name, by keyboard; who changed it first is not overwritten unseen", async () => {
    const { page, faults } = await scene.openAs("陈默", "/settings/units");
    await page.getByRole("tree").waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type("教体");
    await page.waitForURL(/text=/);
    await expect.poll(() => page.getByRole("treeitem").count()).toBe(2);
    await page.getByRole("tree").focus();
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "教育局" }).waitFor();
    await page.getByRole("button", { name: "修改" }).click();
    await page.getByRole("dialog").getByLabel("简称").fill("区教育局");
    const office = await app.test.signedIn(scene.ids.person("罗安"));
    const unit = (await storedUnits()).find(({ name }) => name === "教育局");
    await office("PATCH /api/units/:unitId", {
      params: { unitId: unit?.id ?? "" },
      body: { version: unit?.version ?? 0, shortName: "教育" },
    });
    await page.getByRole("button", { name: "保存" }).click();
    await page.getByText("他人刚刚改过").waitFor();
    expect(await page.getByRole("row", { name: /简称/ }).innerText()).toMatch(/区教育局\s+教育$/);
    await page.getByRole("button", { name: "以我填写的为准" }).click();
    await expect
      .poll(async () => (await storedUnits()).find(({ name }) => name === "教育局")?.shortName)
      .toBe("区教育局");
    expect(faults.splice(0).every((fault) => fault.includes("status of 409"))).toBe(true);
  });
});

describe("people", () => {
  test("a pasted sheet's wrong cell is mended in the preview, then all is written; and it leaves as a workbook", async () => {
    const { page } = await scene.openAs("陈默", "/settings/people");
    await page.getByRole("button", { name: "导入" }).click();
    await page
      .getByLabel(/粘贴/)
      .fill("姓名\t单位\t职务\t角色\n林溪\t水务局\t科长\t联络员\n孟川\t没有的局\t主任\t普通干部");
    await page.getByRole("button", { name: "预览" }).click();
    await page.getByText("没有找到机构“没有的局”").waitFor();
    expect(await axeFaults(page)).toEqual([]);
    const apply = page.getByRole("button", { name: /^导入 \d 行/ });
    expect(await apply.getAttribute("aria-disabled")).toBe("true");
    await page.getByLabel("改正第3行的单位").fill("临江街道");
    await page.getByRole("button", { name: "改好了，重新预览" }).click();
    await page.getByText("新增 2，变更 0，无变化 0，有误 0").waitFor();
    await apply.click();
    await page.getByText("导入完成：新增 2").waitFor();
    await page.getByRole("row", { name: /孟川 临江街道 主任/ }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "导出" }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^人员-\d{4}-\d\d-\d\d\.xlsx$/);
  });

  test("one is added, given a second post that is ended and taken back; a leader oversees units", async () => {
    const { page } = await scene.openAs("陈默", "/settings/people");
    await page.getByRole("button", { name: "新增人员" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("姓名").fill("江临");
    await dialog.getByLabel("所在机构").fill("临江");
    await page.getByTitle("临江街道").last().click();
    await dialog.getByLabel("角色").click();
    await page.getByTitle("分管领导").last().click();
    await dialog.getByText("查看分管和联系单位的进展").waitFor();
    await dialog.getByRole("button", { name: "新增人员" }).click();
    await page.getByRole("heading", { name: "江临" }).waitFor();

    await page.getByRole("button", { name: "增加任职" }).click();
    await dialog.getByLabel("所在机构").fill("水务");
    await page.getByTitle("水务局").last().click();
    await dialog.getByLabel("角色").click();
    await page.getByTitle("普通干部").last().click();
    await dialog.getByRole("button", { name: "增加任职" }).click();
    await page.getByRole("button", { name: "水务局 任职" }).click();
    await page.getByRole("menuitem", { name: "免去" }).click();
    await page.getByText("已免去江临在水务局的任职").waitFor();
    await page.getByRole("button", { name: "撤回" }).click();
    await page.getByRole("button", { name: "水务局 任职" }).waitFor();

    await page.getByRole("button", { name: "设定" }).click();
    await dialog.getByLabel("分管").fill("教育");
    await page.getByTitle("教育局").last().click();
    await page.keyboard.press("Escape");
    await dialog.getByRole("button", { name: "保存" }).click();
    await page
      .getByRole("listitem")
      .filter({ hasText: /^分管教育局$/ })
      .waitFor();
    expect(await axeFaults(page)).toEqual([]);
    const { personId } = await page.evaluate(() => ({
      personId: new URLSearchParams(location.search).get("person") ?? "",
    }));
    const call = await app.test.signedIn(scene.ids.person("陈默"));
    const stored = await call("GET /api/people/:personId", { params: { personId } });
    expect(stored.oversees).toEqual([scene.ids.unit("教育局")]);
    expect(stored.posts.filter(({ until }) => until === null)).toHaveLength(2);
  });
});

describe("accounts", () => {
  test("a one-time password is shown once, and whoever gets it signs in and sets their own", async () => {
    const { page } = await scene.openAs("陈默", "/settings/accounts");
    await page.getByRole("button", { name: "开通账号" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("人员").fill("方晓");
    await page.getByTitle("方晓").last().click();
    await dialog.getByLabel("登录名").fill("fang.xiao");
    await dialog.getByRole("button", { name: "开通", exact: true }).click();
    await page.getByText("只在此处显示这一次").waitFor();
    expect(await axeFaults(page)).toEqual([]);
    const password = await dialog.locator("code").innerText();
    await page.getByRole("button", { name: "已交给本人，关闭" }).click();
    expect(await page.getByText(password).count()).toBe(0);

    const theirs = (await site.open("/sign-in")).page;
    await theirs.getByLabel("登录名").fill("fang.xiao");
    await theirs.getByLabel("密码", { exact: true }).fill(password);
    await theirs.getByRole("button", { name: "登录" }).click();
    await theirs.getByRole("heading", { name: "设置新密码" }).waitFor();
  });

  test("one is disabled, found among the disabled ones, and enabled again", async () => {
    const { page } = await scene.openAs(
      "陈默",
      `/settings/accounts?account=${scene.ids.person("白宁")}`,
    );
    await page.getByRole("button", { name: "停用" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "停用" }).click();
    await page.getByText("已停用白宁的账号").waitFor();
    await page.getByRole("tab", { name: "已停用" }).click();
    await page.getByRole("row", { name: /白宁 bai\.ning/ }).waitFor();
    await page.getByRole("button", { name: "恢复" }).click();
    await page.getByText("没有符合条件的账号").waitFor();
    expect(await axeFaults(page)).toEqual([]);
  });

  test("the security administrator ends a session, and finds no way to reset a password of an office", async () => {
    await app.sessionOf(scene.ids.person("沈清"));
    const { page } = await scene.openAs(
      "秦守",
      `/settings/accounts?account=${scene.ids.person("沈清")}`,
    );
    await page.getByRole("heading", { name: "登录设备" }).waitFor();
    expect(await page.getByRole("button", { name: "重置密码" }).count()).toBe(0);
    expect(await page.getByRole("button", { name: "开通账号" }).count()).toBe(0);
    await page.getByRole("button", { name: "退出" }).first().click();
    await page.getByText("已退出 1 台设备").waitFor();
    await page.getByText("没有登录中的设备").waitFor();
    expect(await axeFaults(page)).toEqual([]);
  });
});

describe("a page without HTTPS", () => {
  test.each(["desk", "phone"] as const)(
    "from another machine says so, before the password and after: %s",
    async (size) => {
      const far = "http://luoshi.example";
      const said = "本站未用 HTTPS";
      const token = await app.test.tokenOf(scene.ids.person("陈默"));
      const { page, context, faults } = await site.open("/sign-in", { size });
      await page.getByRole("heading", { name: "登录" }).waitFor();
      expect(await page.getByText(said).count()).toBe(0);
      await context.route(`${far}/**`, async (route) => {
        const url = route.request().url().replace(far, app.url());
        await route.fulfill({ response: await route.fetch({ url }) });
      });
      await page.goto(`${far}/sign-in`);
      await page.getByText(said).waitFor();
      expect(await axeFaults(page)).toEqual([]);
      await context.addCookies([{ name: "luoshi", value: token, url: far }]);
      await page.goto(`${far}/settings/me`);
      await page.getByRole("heading", { name: "登录设备" }).waitFor();
      await page.getByText(said).waitFor();
      expect(await axeFaults(page)).toEqual([]);
      faults.splice(0);
    },
  );
});

describe("an administrator without a second factor", () => {
  test.each(["desk", "phone"] as const)(
    "sets one up before anything else is open: %s",
    async (size) => {
      const password = "Willow over 9 bridges";
      await app.test.database.ownerPool.query(
        `update account set password_hash = $2, must_change = false, password_changed_at = now(), totp_secret = null,
          totp_confirmed_at = null, totp_last_step = null where person_id = $1`,
        [scene.ids.person("罗安"), await app.test.services.passwords.hash(password)],
      );
      const { page, faults } = await site.open("/sign-in", { size });
      await page.getByLabel("登录名").fill("system");
      await page.getByLabel("密码", { exact: true }).fill(password);
      await page.getByRole("button", { name: "登录" }).click();
      await page.getByRole("heading", { name: "设置动态口令" }).waitFor();
      await (size === "desk"
        ? page.getByRole("img", { name: "动态口令二维码" })
        : page.getByRole("link", { name: "在本机验证器中打开" })
      ).waitFor();
      expect(await axeFaults(page)).toEqual([]);
      const address = page.url();
      await page.goto(new URL("/settings/me", address).href);
      await page.getByRole("heading", { name: "设置动态口令" }).waitFor();
      const secret = await page.locator(".entry-secret code").innerText();
      await page.getByLabel("动态口令", { exact: true }).fill("000000");
      await page.getByText("动态口令不正确或已用过").waitFor();
      await page
        .getByLabel("动态口令", { exact: true })
        .fill(codeOf(secret, app.test.services.clock()));
      await page.getByRole("button", { name: "继续" }).click();
      await page.waitForURL(/\/settings\/me/);
      // It is told why it cannot be turned off, and nothing offers to.
      await page.getByText("管理员必须使用，不能自行停用").waitFor();
      await page.getByText("已启用", { exact: true }).waitFor();
      expect(await page.getByRole("button", { name: "停用" }).count()).toBe(0);
      expect(await axeFaults(page)).toEqual([]);
      faults.splice(0);
    },
  );
});

describe("one's own account", () => {
  test("the second factor is turned on with the code of an authenticator, and the password changed", async () => {
    const call = await app.test.signedIn(scene.ids.person("陈默"));
    const person = { personId: scene.ids.person("顾衡") };
    const { version } = await call("GET /api/accounts/:personId", { params: person });
    const { password } = await call("POST /api/accounts/:personId/reset", {
      params: person,
      body: { version, first: "password" },
    });
    const { page, faults } = await site.open("/sign-in?back=%2Fsettings%2Fme");
    await page.getByLabel("登录名").fill("gu.heng");
    await page.getByLabel("密码", { exact: true }).fill(password ?? "");
    await page.getByRole("button", { name: "登录" }).click();
    await page.getByLabel("新密码").fill("Willow over 9 bridges");
    await page.getByLabel("再输入一遍").fill("Willow over 9 bridges");
    await page.getByRole("button", { name: "保存并进入" }).click();
    await page.waitForURL(/\/settings\/me/);

    await page.getByRole("button", { name: "启用" }).click();
    await page.getByLabel("请先输入现在的密码").fill("Willow over 9 bridges");
    await page.getByRole("button", { name: "下一步" }).click();
    await page.getByRole("img", { name: "动态口令二维码" }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    const secret = await page.locator(".own-secret code").innerText();
    await page.getByLabel("验证器显示的 6 位数字").fill("000000");
    await page.getByRole("button", { name: "确认启用" }).click();
    await page.getByText("动态口令不正确或已用过").waitFor();
    const code = codeOf(secret, app.test.services.clock());
    await page.getByLabel("验证器显示的 6 位数字").fill(code);
    await page.getByRole("button", { name: "确认启用" }).click();
    await page.getByText("已启用", { exact: true }).waitFor();
    await page.getByRole("button", { name: "停用" }).waitFor();

    await page.getByRole("button", { name: "修改密码" }).click();
    await page.getByLabel("现在的密码", { exact: true }).fill("Willow over 9 bridges");
    await page.getByLabel("新密码", { exact: true }).fill("Harbour under 4 lanterns");
    await page.getByLabel("再输入一遍新密码").fill("Harbour under 5");
    await page.getByText("两次输入不一致").waitFor();
    await page.getByLabel("再输入一遍新密码").fill("Harbour under 4 lanterns");
    await page.getByRole("button", { name: "修改密码" }).click();
    await page.getByText("密码已修改").waitFor();
    expect(faults.splice(0).every((fault) => fault.includes("status of 422"))).toBe(true);
  });

  test("on a phone one's own sessions end, and units and people can be looked up", async () => {
    await app.sessionOf(scene.ids.person("陈默"));
    const { page } = await scene.openAs("陈默", "/settings/me", "phone");
    await page.getByText("本机").waitFor();
    await page.getByRole("button", { name: "退出其他全部设备" }).click();
    await page.getByText(/已退出 \d+ 台设备/).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole("link", { name: "人员" }).click();
    await page.getByLabel("按姓名、职务查找").fill("沈清");
    await expect
      .poll(() => page.getByRole("main").getByRole("listitem").allInnerTexts())
      .toEqual([expect.stringMatching(/^沈清\s+水务局\s+联络员$/)]);
    expect(await axeFaults(page)).toEqual([]);
    await page.goto(`${app.url()}/settings/units`);
    await page.getByText("第一小学").waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.goto(`${app.url()}/settings/accounts`);
    await page.getByText("请在电脑上办理").waitFor();
  });
});

test("who may change nothing finds nothing to change it with", async () => {
  const { page } = await scene.openAs("沈清", `/settings/units?unit=${scene.ids.unit("水务局")}`);
  await page.getByText("由办公室或系统管理员维护").waitFor();
  for (const name of ["导入", "导出", "修改", "新建下级", "撤销"])
    expect(await page.getByRole("button", { name, exact: true }).count()).toBe(0);
  const pages = page.getByRole("navigation", { name: "设置" }).getByRole("link");
  expect(await pages.allInnerTexts()).toEqual(["已存视图", "我的账号"]);
});

test("sets and workgroups are made from the tree and from people", async () => {
  const { page } = await scene.openAs("陈默", "/settings/unit-sets");
  await page.getByRole("button", { name: "新建机构组" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("名称", { exact: true }).fill("各学校");
  await dialog.getByLabel("类型").fill("学校");
  await page.getByTitle("学校").last().click();
  await dialog.getByText("按此规则现有 0 个机构").waitFor();
  await dialog.getByLabel("层级").click();
  await page.getByTitle("各级").last().click();
  await dialog.getByText("按此规则现有 1 个机构").waitFor();
  await dialog.getByRole("button", { name: "保存" }).click();
  await page.getByRole("row", { name: /各学校 青渡区之下的学校（各级） 1 个/ }).waitFor();
  expect(await axeFaults(page)).toEqual([]);

  await page.getByRole("link", { name: "工作组" }).click();
  await page.getByRole("button", { name: "成立工作组" }).first().click();
  await dialog.getByLabel("名称", { exact: true }).fill("防汛工作专班");
  await dialog.getByRole("button", { name: "添加成员" }).click();
  await dialog.getByRole("button", { name: "保存" }).click();
  await dialog.getByText("有成员既没有选人员，也没有选机构").waitFor();
  await dialog.getByLabel("人员").fill("沈清");
  await page.getByTitle("沈清").last().click();
  await dialog.getByLabel("组内职务，如副组长").fill("组长");
  await dialog.getByRole("button", { name: "保存" }).click();
  await page.getByRole("row", { name: /防汛工作专班 青渡区 未指定 1 名/ }).waitFor();
  expect(await axeFaults(page)).toEqual([]);
});
