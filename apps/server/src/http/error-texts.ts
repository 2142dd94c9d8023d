import type { Bilingual } from "../contract/endpoint.ts";

interface ErrorText {
  readonly status: number;
  /** `{name}` stands for an argument. */
  readonly message: Bilingual;
  readonly help: Bilingual;
}

const text = (
  status: number,
  message: readonly [zh: string, en: string],
  help: readonly [zh: string, en: string],
): ErrorText => ({
  status,
  message: { zh: message[0], en: message[1] },
  help: { zh: help[0], en: help[1] },
});

/** Every error that the server tells, in both languages, and what to do about it. */
export const errorTexts = {
  "not-signed-in": text(
    401,
    ["尚未登录或登录已失效", "Not signed in, or the session has ended"],
    ["请重新登录。", "Sign in again."],
  ),
  "sign-in-unfinished": text(
    401,
    ["登录还差一步", "Signing in is not finished"],
    [
      "请先输入动态口令、设置新密码或启用动态口令。",
      "Enter the code, set a new password, or set the second factor up first.",
    ],
  ),
  forbidden: text(
    403,
    ["没有办理此事的权限", "You may not do this"],
    ["如确需办理，请联系本单位办公室。", "Ask your unit's office if you need to."],
  ),
  "foreign-request": text(
    403,
    ["请求来自其他网站，已拒绝", "The request came from another site"],
    ["请在本系统页面内操作。", "Use the pages of this system."],
  ),
  "not-found": text(
    404,
    ["没有找到，或不在您的范围内", "Not found, or not within your reach"],
    ["请核对链接，或返回列表。", "Check the link, or go back to the list."],
  ),
  invalid: text(
    400,
    ["填写的内容不合要求：{field}", "Not acceptable: {field}"],
    ["请按提示修改后再提交。", "Correct it and send again."],
  ),
  "key-missing": text(
    400,
    ["缺少防重复标记", "No Idempotency-Key"],
    ["请求头须带 Idempotency-Key。", "Send an Idempotency-Key header."],
  ),
  "key-reused": text(
    422,
    ["同一防重复标记用于了不同内容", "The key was used for something else"],
    ["请换一个标记。", "Use a new key."],
  ),
  "version-conflict": text(
    409,
    ["他人刚刚改过，您看到的已不是最新", "Somebody changed this meanwhile"],
    ["请对照最新内容，再决定是否提交。", "Compare with what stands now, then decide."],
  ),
  refused: text(409, ["{message}", "{message}"], ["{help}", "{help}"]),
  "too-many-requests": text(
    429,
    ["请求过于频繁", "Too many requests"],
    ["请在 {seconds} 秒后再试。", "Try again in {seconds} seconds."],
  ),
  "sign-in-failed": text(
    401,
    ["登录名或密码不正确", "The login or the password is wrong"],
    [
      "请核对后再试；忘记密码或账号已停用，请联系本单位办公室。",
      "Check both. If you forgot the password or the account is disabled, ask your unit's office.",
    ],
  ),
  "too-many-tries": text(
    429,
    ["错误次数过多，暂时锁定", "Locked for a while after too many wrong tries"],
    [
      "请在 {minutes} 分钟后再试，或请本单位办公室解除锁定。",
      "Try again in {minutes} minutes, or ask your unit's office to unlock the account.",
    ],
  ),
  "wrong-code": text(
    422,
    ["动态口令不正确或已用过", "The code is wrong or was used already"],
    [
      "请等下一个口令再输入；手机时间须准确。",
      "Wait for the next code. The phone's clock must be right.",
    ],
  ),
  "wrong-password": text(
    422,
    ["原密码不正确", "The present password is wrong"],
    ["请重新输入现在使用的密码。", "Enter the password that you use now."],
  ),
  "password-refused": text(
    422,
    ["{message}", "{message}"],
    [
      "请换一个密码。几个不相干的词连在一起，好记也难猜。",
      "Choose another. A few unrelated words are easy to keep and hard to guess.",
    ],
  ),
  "one-time-expired": text(
    401,
    ["一次性密码已过期", "The one-time password has expired"],
    ["请本单位办公室重新发放。", "Ask your unit's office for a new one."],
  ),
  "link-spent": text(
    401,
    ["链接已用过或已过期", "The link was used already, or has expired"],
    ["请向发给您链接的人要一个新的。", "Ask whoever gave it to you for a new one."],
  ),
  "stage-over": text(
    409,
    ["这一步已经完成", "This step is over"],
    ["请刷新页面。", "Load the page again."],
  ),
  "totp-on": text(
    409,
    ["动态口令已启用", "The second factor is on already"],
    ["如需更换，请先停用。", "Give it up first to set another."],
  ),
  "totp-off": text(
    409,
    ["动态口令尚未申请", "No second factor was asked for"],
    ["请先申请启用。", "Ask for one first."],
  ),
  "totp-needed": text(
    409,
    ["管理员必须使用动态口令，不能停用", "An administrator must have a second factor"],
    [
      "如需更换手机，请另一位管理员清除您的动态口令，再登录重新启用。",
      "To change the phone, ask another administrator to take your second factor away; you set up a new one at the next sign-in.",
    ],
  ),
  "login-taken": text(
    409,
    ["登录名已被使用：{login}", "The login is taken: {login}"],
    [
      "请换一个登录名，例如加上单位简称。",
      "Choose another, for instance with the unit's short name.",
    ],
  ),
  "account-exists": text(
    409,
    ["该人员已有账号", "The person has an account already"],
    ["如忘记密码，请改用重置密码。", "If the password is forgotten, reset it."],
  ),
  "own-account": text(
    403,
    ["不能为自己办理此事", "Nobody may do this for himself"],
    ["请由另一位有权限的人办理。", "Ask somebody else who may."],
  ),
  "roles-exclude": text(
    409,
    ["管理员角色不能与其他角色兼任：{roles}", "An administrator may have no other role: {roles}"],
    ["请先结束其他角色，再授予管理员角色。", "End the other roles first."],
  ),
  "last-administrator": text(
    409,
    ["这是最后一位在用的同类管理员", "This is the last administrator of that kind"],
    ["请先指定另一位。", "Name another one first."],
  ),
  "already-set-up": text(
    409,
    ["本系统已完成初始设置", "This server is set up already"],
    ["请直接登录。", "Sign in."],
  ),
  "too-large": text(
    413,
    ["内容过大，上限 {limit}", "Too large, the limit is {limit}"],
    ["请压缩或拆分后再传。", "Make it smaller or split it."],
  ),
  "media-type": text(
    415,
    ["不支持的内容格式", "This media type is not taken"],
    ["请以 JSON 提交。", "Send JSON."],
  ),
  "draft-invalid": text(
    400,
    ["核对结果不合要求：{fault}", "The draft is not acceptable: {fault}"],
    [
      "请刷新页面后重试；未保存的改动仍在本机。",
      "Reload the page and try again; what was not saved is still on this machine.",
    ],
  ),
  "plan-state": text(
    409,
    ["方案{state}，不能这样办理", "The plan is {state}: this cannot be done now"],
    ["请刷新后查看方案的当前状态。", "Reload to see how it stands."],
  ),
  "gate-closed": text(
    409,
    [
      "还不能发布：有 {count} 处要先处理",
      "It cannot be published yet: {count} things are to be settled first",
    ],
    ["请按发布前检查的提示逐项处理。", "Settle what the check before publishing lists."],
  ),
  "plan-was-published": text(
    409,
    ["方案已经发布过，不能删除", "The plan was published once and cannot be deleted"],
    ["不再使用的方案可以办结归档。", "Close it if it is no longer in use."],
  ),
  "plan-has-children": text(
    409,
    ["下级方案仍与本方案对应，不能删除", "Other plans carry out this one: it cannot be deleted"],
    ["请先在下级方案中取消对应关系。", "Undo the connection in those plans first."],
  ),
  "parent-refused": text(
    409,
    [
      "不能作为上级方案：尚未发布，或会首尾相接",
      "It cannot be the parent plan: it is not published, or they would form a circle",
    ],
    ["请另选一份已发布的方案。", "Choose another published plan."],
  ),
  "duty-not-held": text(
    409,
    ["这项承办任务不是本单位的", "This duty is not held by the plan's unit"],
    ["请选择本单位承办的任务。", "Choose a duty of the same unit."],
  ),
  "target-unknown": text(
    409,
    ["所选责任单位不存在或已撤销", "The chosen owner does not exist or is retired"],
    ["请重新选择。", "Choose again."],
  ),
  "reviewer-unknown": text(
    409,
    [
      "有 {count} 人不能送审：不在本机构或已停用",
      "{count} of these people cannot be asked: not of this institution, or disabled",
    ],
    ["请从人员列表中重新选择。", "Choose from the list of people again."],
  ),
  "clause-unknown": text(
    409,
    ["有 {count} 处对应的条款已不存在", "{count} of the linked clauses do not exist any more"],
    ["请刷新后重新对应。", "Reload and link them anew."],
  ),
  unreadable: text(422, ["{message}", "{message}"], ["{help}", "{help}"]),
  "unit-name-taken": text(
    409,
    ["同一上级下已有“{name}”", "There is a {name} below the same unit already"],
    ["请换一个名称，或先撤销、合并原有的。", "Choose another name, or retire or merge the other."],
  ),
  "unit-retired": text(
    409,
    ["“{name}”已撤销", "{name} is retired"],
    ["请选择未撤销的机构，或先恢复它。", "Choose a unit that is not, or bring it back first."],
  ),
  "unit-in-use": text(
    409,
    [
      "“{name}”还不能撤销：未办结的承办任务 {duties} 项，下级机构 {children} 个，在任人员 {people} 人",
      "{name} cannot be retired yet: {duties} open duties, {children} units below, {people} people",
    ],
    [
      "请先办结或转出任务，撤销或移走下级机构，调动人员。",
      "Finish or pass on the duties, move or retire the units below, move the people.",
    ],
  ),
  "unit-move-refused": text(
    409,
    ["“{name}”不能移到自己或自己的下级之下", "{name} cannot be put below itself"],
    ["请选择这一支以外的上级机构。", "Choose a unit outside this branch."],
  ),
  "unit-other-root": text(
    409,
    ["不能移到另一棵机构树", "A unit cannot leave its tree"],
    ["请在原有机构树内选择上级机构。", "Choose a unit of the same tree."],
  ),
  "unit-too-deep": text(
    409,
    ["机构层级超过 {limit} 级", "More than {limit} levels of units"],
    ["请减少层级。", "Use fewer levels."],
  ),
  "unit-root-fixed": text(
    409,
    ["最上级机构不能移动或撤销", "The root of a tree stays"],
    ["如需更名，请直接修改名称。", "Change its name if that is what you need."],
  ),
  "post-held": text(
    409,
    ["已在“{unit}”担任同一角色", "The person holds this role in {unit} already"],
    ["如只是职务名称有变，请更正职务。", "Correct the title if only that has changed."],
  ),
  "post-last": text(
    409,
    ["这是此人唯一的任职", "This is the person's only post"],
    ["请改用调动，或办理离任。", "Move the person to another unit, or let them leave."],
  ),
  "not-a-leader": text(
    409,
    ["只有分管领导可以分管或联系机构", "Only a leader oversees units or is paired with them"],
    ["请先增加“分管领导”任职。", "Give the person a leader's post first."],
  ),
  "own-posts": text(
    403,
    ["不能更改自己的任职", "Nobody changes their own posts"],
    ["请由上级办公室或系统管理员办理。", "Ask the office above or the system administrator."],
  ),
  "set-name-taken": text(
    409,
    ["本单位已有“{name}”", "The unit has a {name} already"],
    ["请换一个名称，或修改原有的。", "Choose another name, or change the one that is there."],
  ),
  "import-changed": text(
    409,
    [
      "预览之后机构或人员有了变动，没有写入",
      "Units or people changed since the preview; nothing was written",
    ],
    ["请核对新的预览后再导入。", "Look at the new preview, then import."],
  ),
  "import-bad-rows": text(
    409,
    ["有 {count} 行有误，没有写入", "{count} rows are bad; nothing was written"],
    [
      "请改正后重新预览，或选择跳过有误的行。",
      "Correct them and preview again, or leave them out.",
    ],
  ),
  busy: text(
    503,
    ["系统繁忙，请稍候", "Busy, please wait"],
    ["请在几秒后再试，填写的内容没有丢。", "Try again in a few seconds; nothing was lost."],
  ),
  "disk-full": text(
    507,
    ["服务器磁盘已满，未能保存", "The server's disk is full, nothing was saved"],
    ["请联系系统管理员清理磁盘后再试。", "Ask the system administrator to free space."],
  ),
  fault: text(
    500,
    ["系统内部出错，编号 {incident}", "A fault of ours, number {incident}"],
    ["请把编号告诉系统管理员。", "Tell the system administrator the number."],
  ),
  "chase-ended": text(
    409,
    ["已申报办结或不再办理，没有催办", "Claimed as done or ended meanwhile: not reminded"],
    ["请刷新清单后再看。", "Refresh the list to see how it stands."],
  ),
  "plan-duties-open": text(
    409,
    ["还有 {count} 项任务没有办结", "{count} duties are not done yet"],
    [
      "请先办结；确需归档的，确认后再办，未办结的任务仍可继续填报。",
      "Have them done first, or confirm: what is open goes on and can be reported.",
    ],
  ),
  "light-until-past": text(
    409,
    ["定灯截止日{until}已过", "The day {until} is past"],
    [
      "请另选日期；不填则保持到撤销为止。",
      "Choose a later day, or none to keep it until it is taken back.",
    ],
  ),
  "plan-not-published": text(
    409,
    ["方案尚未发布或已办结，不能派发", "The plan is not published, or is closed"],
    ["请先发布方案。", "Publish it first."],
  ),
  "task-without-unit": text(
    409,
    ["第{no}项任务没有落实到具体单位", "Task {no} has no unit"],
    [
      "请在核对页确定责任单位，再发布新版本。",
      "Say who it is on the checking page and publish again.",
    ],
  ),
  "task-without-day": text(
    409,
    ["第{no}项任务没有时限，也没有报送周期", "Task {no} has neither a day nor a rhythm"],
    ["请补上时限，或为方案设定报送周期。", "Give it a day, or the plan a rhythm of reports."],
  ),
  "nothing-to-dispatch": text(
    409,
    ["所选任务都已派发给各单位", "All of these units have the tasks already"],
    ["如有新增单位，请先更新方案。", "Add units to the plan first if there are new ones."],
  ),
  "too-many-duties": text(
    422,
    ["任务超过 {count} 件，不能一次汇总", "More than {count} duties are too many for one sum"],
    [
      "请指定一个方案，或选下级机构。看板会自动选最新的方案。",
      "Name a plan, or a unit further down. The board chooses the newest plan by itself.",
    ],
  ),
  "too-many-views": text(
    409,
    ["保存的视图已达{most}个", "{most} views are kept already"],
    ["请先删除不用的视图。", "Delete some that are no longer used."],
  ),
  "administrator-network": text(
    403,
    ["管理员只能从指定的网络登录和操作", "Administrators work from certain networks only"],
    [
      "请换到允许的网络；范围由服务器设置 ADMIN_NETWORKS 规定。",
      "Go to a machine in one of them; the server's setting ADMIN_NETWORKS names them.",
    ],
  ),
} as const satisfies Record<string, ErrorText>;

/** The codes; routes of a noun add theirs beside it in the table. */
export type ErrorCode = keyof typeof errorTexts;

/** Puts arguments in: `上限 {limit}` and `{ limit: "20 MB" }`. */
export function fillText(pattern: string, args: Readonly<Record<string, unknown>>): string {
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = args[name];
    if (value === undefined) return whole;
    return typeof value === "string" ? value : JSON.stringify(value);
  });
}
