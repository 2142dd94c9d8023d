import { type WordTable, wordTable } from "./word-table.ts";

/** What is written, filmed or performed, and handed in: limits beside it bind whoever hands it in. */
export const MATERIAL: WordTable = wordTable(
  `材料 照片 图片 相片 截图 视频 短视频 微视频 音频 录像 作品 文章 论文 征文 文稿 文案 稿件 稿子 总结 小结 心得 心得体会 读后感 体会 感想 案例 简介 简历 介绍 说明 事迹 报告 方案 申报书 申请书 申请表 推荐表 申报表
   讲稿 课件 微课 节目 演讲 朗诵 发言 汇报 宣讲 表演 短片 专题片 宣传片 微电影 海报 手抄报 书画 摄影 提案 建议 信息 简报 复印件 佐证 附图 示意图 综述 摘要 提纲 剧本 歌曲 展演 展示 陈述 答辩 路演 说课 试讲`,
);

/** Nouns of length before a plain limit: 时长5-8分钟, 字数1500字. */
export const LENGTH_NOUN: WordTable = wordTable(
  "时长 片长 限时 用时 字数 篇幅 总时长 演讲时间 表演时间 发言时间 汇报时间 朗诵时间 展示时间 答辩时间 陈述时间 节目时间 宣讲时间 说课时间 展演时间 讲述时间",
);

/** Before what goes with a form: 附照片2张. */
export const ENCLOSED = "附";

/** Units of length of what is handed in. */
export const WORDS_UNIT = "字";
export const PLAYING_UNITS: ReadonlySet<string> = new Set("分钟 秒 秒钟".split(" "));

/** Verbs that make or deliver one single thing: 做一张贺卡, 写一篇读后感, 上传一份总结. */
export const DELIVERING: WordTable = wordTable(
  `做 写 画 绘 读 看 唱 拍 录 种 栽 编 演 听 传 交 送 抄 背 学 讲 制作 撰写 写好 写出 绘制 画出 录制 拍摄 拍好 设计 提交 上交 上传 上报 报送 报 推荐 推选 征集 创作 编写 编印 起草 收集 朗读 诵读
   观看 收看 阅读 精读 共读 同读 读好 讲好 表演 排演 排练 栽种 种植 栽植 认领 认养 填写 填报 签订 签署 发放 张贴 悬挂 佩戴 分享 发布 刊发 播放 学唱 转发 寄送 赠送 书写 制定 形成 出具 印制 挑选 精选 学习 参观 安装 配备 购置 办好 办 解决`,
);

/** Measure words of things that can be handed over one by one. */
export const SINGLE_MEASURES: ReadonlySet<string> = new Set(
  "张 篇 幅 段 份 首 封 部 本 枚 棵 株 副 则 盆 块 盏 句 集 册 台 具 面 期".split(" "),
);

/** Works that 个, 条 and 项 count: 讲一个故事. */
export const SINGLE_WORK: WordTable = wordTable(
  "作品 视频 短视频 微视频 节目 案例 故事 课件 微课 短片 专题片 心愿 问题 建议 金点子 实事 好事 公开课 课题 选题 书签 手工",
);

/** What is written, painted and handed over in a manner of speaking: 交出一份满意答卷. */
export const FIGURATIVE: WordTable = wordTable(
  "答卷 画卷 图景 华章 篇章 新篇 蓝图 赞歌 凯歌 乐章 力量 力 爱心 温暖 责任 名片 底色 大文章 后半篇 风景 担当 热 光 心意 幸福 样本 成绩单 合同书 旗帜 强心 定心 牌子 金字招牌",
);

/** Units that a number at the head of its clause may count as those who must do it: 8家医院实现…. */
export const DOER_MEASURES: ReadonlySet<string> = new Set("家 个 所 户 座 处 名 位".split(" "));

/** Predicates by which such a number is reached. */
export const ATTAINING: WordTable = wordTable(
  "实现 完成 建成 达到 达标 全部 全面完成 投用 投入使用 开工 竣工 上线 接入 通过 创成 完工 入驻 均 挂牌 开通 脱贫 销号",
);

/** Words that open a date between doer and predicate: 学校于6月底前完成. */
export const DATE_LEAD: WordTable = wordTable(
  "年底 月底 于 在 今年 明年 本月 年内 到 要 应 须 分期 分批 按期 按时 如期",
);

/** What may stand before such a number: the list it sums up, or the place. */
export const DOER_LEAD: WordTable = wordTable(
  "等 其余 剩余 首批 全省 全市 全县 全区 全镇 全国 全州 全旗 全校 全院 全系统 市区 城区 县城 农村 市直 县直 省直 区直 力争 确保",
);
