import { type WordTable, wordTable } from "./word-table.ts";

/**
 * Verbs of doing whose object may be counted: 开展2次, 撰写1篇, 新增1000座.
 * Verbs of regard (围绕, 聚焦, 落实, 坚持, 抓好, 涵盖) are left out: the number after them names a known set.
 */
export const DOING: WordTable = wordTable(
  `开展 组织 举办 举行 召开 完成 进行 承办 主办 协办 筹办 新办 开办 兴办 办好 办成 办理 办结 安排 开设 开通 开放 开工 开发 研发 研制
   建设 建成 新建 改建 扩建 改扩建 新改建 迁建 翻建 重建 改造 新增 增加 增设 增补 新设 增建 续建 共建 创建 创成 创办 创作 创新 打造 建立 设立 成立 组建 设置 布设 布置 搭建 构建 筹建 修建 兴建 援建 建造
   培育 培养 培训 轮训 复训 集训 孵化 引进 引育 引入 招引 招聘 招录 招收 招募 招才 录用 选派 选聘 选送 选调 选树 选出 选取 选拔 选配 派出 派驻 选评 评选 评出 评定 遴选 推选 推荐 推送 推出 推广 推树 树立 挖掘 发掘
   申报 申请 申领 报送 上报 填报 提交 提出 提供 征集 收集 采集 归集 汇编 编制 编写 编印 编发 编纂 编辑 撰写 形成 制定 制订 修订 制修订 起草 出台 发布 印发 发放 派发 分发 投放 投入 投用 投产 投运 发出
   刊发 刊播 刊登 发表 播放 播出 推介 推播 拍摄 录制 制作 张贴 悬挂 出版 印制 印刷 转发
   实施 启动 竣工 配备 配齐 配置 配建 配套 配足 安装 加装 更换 更新 维修 维护 升级 装备 添置 购置 采购 购买 储备 采购 调运
   整治 整改 排查 检查 抽查 抽检 抽取 抽样 抽测 巡查 巡检 巡视 巡诊 巡访 督查 督导 督办 调研 考评 考核 评估 检测 监测 检验 检疫 检修 测评 暗访 核查 核验 复查 复核 查处 查办 查封 办案 侦破 破获 打击 捣毁 打掉 取缔 关闭 关停 淘汰 清退 清理 清查 清除 拆除 化解 消除 销号 处置
   走访 走访慰问 寻访 促成 慰问 帮扶 联系 结对 接访 下访 约访 随访 家访 入户 包联 联建 约谈 谈心谈话 谈话 解决 化解 调解 救助 资助 帮助 扶持 支持 奖励 表彰 表扬 通报 曝光
   讲 上 听 学 写 参加 参与 听取 听评 学习 研讨 研究 观看 观摩 演练 宣讲 讲授 授课 交流 参观 阅读 研读 体验 承担 主持 值班 带教 带领 带动 结对帮带
   种植 栽植 种 栽种 补植 造林 绿化 治理 修复 恢复 养护 疏浚 清淤 加固 修缮 修补 改厕 发展 流转 托管 推行 供应 保障 供给 投保 落实 争取 筹集 筹措 募集 整合 撬动 拨付 引导
   签约 签订 签署 落地 落户 实现 覆盖 惠及 服务 转移 转移就业 输送 输出 吸纳 安置 带动就业 促进就业 开建 达成 取得 获得 获评 荣获 获批 通过 认定 命名 挂牌 授牌 授予 注册 登记 发证 颁发 签发 接种 筛查 体检 义诊 诊疗 接诊 献血 采血 采样 建档
   上云 联通 接入 接通 打通 贯通 共享 入库 入统 纳统 纳入 上线 下线 转化 转让 授权 攻克 突破 攻关 拓展 新拓 拓宽 贯标 联合开展 迁移 入驻 进驻 上架 发行 销售 出口 进口 外派 组团 接待 接收 承接 消化 盘活 收储 出让 供地 征收 腾退 搬迁 回迁 交付 分配 提取 回收 处理 利用 减免 减少 压减 上传 上交 重温 上好 讲好 写好 接受 邀请 健全 兼并 重组 上市 退出 复产 转型 填写 增开 加开 增派 增配 增投 扩种 复种 补种 改良 复垦 收购 收治 救治 配发 配送 派送 运送 疏散 检定 抽样 兑付 兑现 清偿 追缴 追回 挽回 核减 化解 盘点 划转 移交 移送 认证 试制 试种 投建 共享开放 记录 认领 认养 精简 下放 取消 调整 梳理 整理 摸排 登记 确定 明确 指定 选定 选择 筛选 聘请 聘用 聘任 配强 充实 补充 吸收 发展党员 储备 招生 扩招 新招 新聘 联办 试点 试行 集中学习 集中研讨 交流发言 专题学习 专题研讨 专题辅导 自学 领学 导学 送学 送教 送课 送戏 送医 送法 送岗 走进 深入 到村 到岗 到位 演出 展演 巡演 放映 举行 竞赛 比赛 开出 发动 动员 累计 累计建设 累计完成 巩固 储粮 屠宰 出栏 存栏 出成 供水 节约 节水 增殖 放流`,
);

/** How something is done: stands before the verb and goes with it (⟦公开⟧招聘). */
export const MANNER: WordTable = wordTable(
  "公开 集中 统一 重点 带头 主动 亲自 联合 至少 陆续 逐步 累计 分批 分期 择优 面向社会 面向社会公开 全市 全县 全区 全省 全镇 全乡 全年 每年 每次 每期 每场",
);

/** Verbs of distinction: they are done to those whom work is dealt out to, not by them (各县选派选手参赛，⟦评选⟧标兵10名). */
export const AWARDING: WordTable = wordTable(
  "评选 评出 评定 表彰 表扬 遴选 命名 授予 奖励 认定 通报表扬 选出 决出",
);

/** Words with a verb inside that is none: the second character opens it. */
export const HIDES_VERB: WordTable = wordTable("运动员 未整改 待整改 被处理");

/** Weak verbs of doing: a number after them counts only when the counted thing is a project of its own. */
export const PURSUING: WordTable = wordTable("实施 推进 推动 抓好 谋划 落实 推行 统筹");

/** One-character verbs that count only beside a bound word or 每: 每村建1个, 至少讲1次. */
export const SHORT_VERB: WordTable = wordTable(
  "设 配 建 有 派 讲 办 写 上 听 选 挂 种 放 开 做 抓 学 演 评 查 报 交 提 帮 联 包 育 引 招 出 编 播 送 去 到 访 读 看 解 定 聘 推 制 参 传 录",
);

/** Words between a verb and its count that change nothing: 完成了2次, 选派各1名, 建设累计100座. */
export const FILLER: WordTable = wordTable(
  `了 好 出 成 完 足 满 够 各 共 共计 合计 总计 累计 分别 均 都 再 另 又 新 也 每年 每月 每周 每季度 每半年 每学期 每年度 全年 年均 年内 全市 全县
   全省 全区 全局 全校 全院 全镇 全乡 全街道 市本级 县本级 区本级 省本级 本级 市级 县级 省级 村级 力争 争取 确保 原则上 一般 应 要 须 需 应当 必须 总数 总量 数量 人数 次数 时间 时长 总时长 中 过 前
   推动 一次性 集中`,
);

/** Verbs that follow a share of a subject: 90%的市场主体纳入监管. They end the counted phrase. */
export const PREDICATE: WordTable = wordTable(
  `纳入 完成 实现 达到 达标 建立 建成 开展 进行 参加 参与 接受 覆盖 获得 取得 通过 进入 采用 使用 配备 落实 到位 办结 整改 上线 接入 享受 设立 成立 制定 具备 掌握 拥有 接种 签订 签约 申报
   运行 运用 用于 作为 开设 接通 得到 列入 送交 交由 由 均 都 全部 做到 按照 参评 结对 入驻 投产 竣工 开工 入库 挂牌 推广 巩固 稳定 创建 予以 给予 传到 上传 发到 发送 送到 交到 报到 上报 报送 参赛 参评`,
);

/** Behind 每 they open the case in which something is paid or marked: 每增加一人, 每延迟1天. */
export const CASE_VERB: WordTable = wordTable(
  "多 增加 新增 超过 超出 减少 延迟 推迟 迟到 逾期 发现 违反 缺 缺席 少 查实 查处 获得 取得 荣获",
);

/** Verbs of seeing to it: 确保每天1小时体育活动. */
export const ENSURING: WordTable = wordTable("确保 保证 保障 落实 安排 做到 坚持 达到");

/** Words before a count that make what follows the subject of a goal: 力争10个项目开工. */
export const AIMING: WordTable = wordTable(
  "力争 确保 争取 保证 推动 促进 支持 引导 推进 带动 帮助 实现 做到 努力",
);

/** Verbs of lowering that may open a clause which a share closes: 压减亏损企业户数20%. */
export const LOWERING: WordTable = wordTable("压减 压缩 减少 降低 缩短 精简 削减 压降 节约");
