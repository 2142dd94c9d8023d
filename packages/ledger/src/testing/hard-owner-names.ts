/**
 * Hard names, labelled by hand before there was a resolver; the second half was held out until it worked on the first.
 * `issuing unit | as written | what it means | how the plan helps`. Meaning: a unit's id; `a b c` several units, in any
 * order; `@group` a workgroup, `@group*` its members; `!unit:title`; a trailing `^words` the role in it; `?` must be asked.
 */
export const hardNames = `
qing-education | 办公室 | qing-education-office
qing | 办公室 | qing-office
qing-office | 区政府办公室 | qing-office
qing-finance | 办公室 | ?
qing-education | 局办公室 | qing-education-office
qing-education | 区政府办 | qing-office
qing-education | 区人民政府办公室 | qing-office
qing-commerce | 财务科 | ?
qing-education | 财务科 | qing-education-finance
qing-commerce | 区教育局财务科 | qing-education-finance
qing | 教育局财务科 | qing-education-finance
lan | 区教育局 | ?
lan | 青渡区教育局 | qing-education
lan | 教育局 | lan-education
qing | 教育局 | qing-education
qing | 市教育局 | lan-education
qing-health | 教育局 | qing-education
liuwan | 教育局 | qing-education
liuwan | 区教育局 | qing-education
qing-school-3 | 教育局 | qing-education
qing | 县教育局 | ?
qing | 应急局 | qing-emergency
qing-education | 应急管理局 | qing-emergency
qing-education | 应急管理部门 | ?
liuwan | 应急局 | qing-emergency
liuwan | 应急办 | liuwan-emergency
qing | 应急办 | ?
qing | 柳湾街道应急办 | liuwan-emergency
qing | 柳湾街道办事处应急管理办公室 | liuwan-emergency
qing | 各镇（街道）应急办 | liuwan-emergency wangjiang-emergency dongping-emergency xihe-emergency
qing | 各街道 | liuwan wangjiang
qing-education | 各街道 | liuwan wangjiang
qing | 各镇 | dongping xihe
qing | 各镇（街道） | liuwan wangjiang dongping xihe
qing | 各镇街 | liuwan wangjiang dongping xihe
qing-emergency | 各乡镇（街道） | liuwan wangjiang dongping xihe
qing | 各街道（柳湾街道除外） | wangjiang
qing | 各镇（街道）（西禾镇除外） | liuwan wangjiang dongping
qing | 各街道（云桥街道除外） | ?
lan | 各街道 | ?
qing | 各有关单位 | ?
qing | 各单位 | ?
qing | 有关镇（街道） | ?
qing | 相关部门 | ?
qing | 教育局等有关部门 | ?
qing | 区教育局、区财政局等单位 | ?
qing | 属地街道 | ?
qing | 属地镇（街道） | ?
qing | 教育局和财政局 | qing-education qing-finance
qing | 区应急管理局、区水务局 | qing-emergency qing-water
qing | 柳湾、望江街道 | ?
qing-education | 各科室 | qing-education-office qing-education-staff qing-education-finance qing-education-basic qing-education-preschool qing-education-building qing-education-safety qing-education-sport qing-education-inspect
qing-education | 机关各科室 | qing-education-office qing-education-staff qing-education-finance qing-education-basic qing-education-preschool qing-education-building qing-education-safety qing-education-sport qing-education-inspect
qing-education | 局机关各科室 | qing-education-office qing-education-staff qing-education-finance qing-education-basic qing-education-preschool qing-education-building qing-education-safety qing-education-sport qing-education-inspect
qing-water | 各科室 | qing-water-office qing-water-supply
qing-education | 各科室负责人 | qing-education-office qing-education-staff qing-education-finance qing-education-basic qing-education-preschool qing-education-building qing-education-safety qing-education-sport qing-education-inspect ^负责人
qing-education | 各学校 | qing-school-1 qing-school-3 qing-school-test qing-school-dongping qing-middle-2 qing-kindergarten-hexi liuwan-school
qing-education | 各幼儿园 | qing-kindergarten-hexi
qing-education | 直属单位 | qing-education-exam qing-education-teachers qing-education-it
qing-education | 二级单位 | qing-education-exam qing-education-teachers qing-education-it
qing-education | 体卫艺科 | qing-education-sport
qing-education | 招考中心 | qing-education-exam
qing-education | 信息中心 | qing-education-it
lan-service | 信息中心 | lan-service-it
qing-water | 信息中心 | ?
qing | 信息中心 | ?
qing | 区信息中心 | ?
qing | 区教师发展中心 | qing-education-teachers
qing | 教师进修学校 | qing-education-teachers
qing-education | 三小 | qing-school-3
qing | 区三小 | qing-school-3
lan | 第三小学 | ?
qing | 第三小学 | qing-school-3
qing | 云麓区第三小学 | yun-school-3
qing-water | 供水处 | ?
qing-water | XX供水公司 | ?
qing-water | 供水公司 | qing-water-company
qing-water | 水利局 | qing-water
lan | 石堰县水利局 | shi-water
lan-emergency | 各县（区）人民政府 | qing yun shi
lan-service | 各县（区）政务服务管理局 | qing-service yun-service shi-service
lan-emergency | 各成员单位 | lan-police lan-housing lan-transport lan-commerce lan-culture lan-fire lan-education | issuerGroup=wg-safety
lan-emergency | 各成员单位 | ?
lan-emergency | 市安委会各成员单位 | lan-police lan-housing lan-transport lan-commerce lan-culture lan-fire lan-education
qing | 区安委会 | @wg-qing-safety
qing | 安委会办公室 | @wg-qing-safety-office
qing | 市安委办 | @wg-safety-office
lan-emergency | 领导小组办公室 | @wg-clear-office | groups=wg-clear,wg-clear-office,wg-clear-coordination
lan-emergency | 领导小组办公室 | ?
lan-emergency | 综合协调组 | @wg-clear-coordination | groups=wg-clear,wg-clear-office,wg-clear-coordination
qing | 综合协调组 | ?
qing-education | 局长 | !qing-education:局长
qing-education | 分管副局长 | ?
qing | 区水务局局长 | !qing-water:局长
lan-emergency | 市消防救援支队分管负责同志 | lan-fire ^分管负责同志
qing | 区教育局主要负责人 | qing-education ^主要负责人
qing-water | 安全总监 | ?
qing | 区安监局 | qing-emergency
qing-education | 区水物局 | ?
yun | 区教育局 | yun-education
yun | 教体局 | yun-education
yun | 区城管局 | yun-city
yun | 区住房城建和城市管理局 | ?
kang | 各科室 | ?
kang | 各临床科室 | kang-heart kang-nerve kang-lung kang-surgery kang-bone kang-urgent kang-child
kang | 内科 | ?
kang | 院办 | kang-office
water | 各党支部 | water-branch-1 water-branch-2
water | 综合办公室 | water-office
water | 一水厂 | water-plant-1
qing-education | 新闻媒体 | ?
`;

/** The held-out half. */
export const heldOutNames = `
qing-water | 办公室 | qing-water-office
qing-health | 办公室 | qing-health-office
qing-emergency | 局办公室 | qing-emergency-office
yun | 办公室 | yun-office
yun-education | 办公室 | yun-education-office
qing-school-3 | 办公室 | ?
qing-culture | 办公室 | ?
qing-culture | 综合科 | ?
yun-emergency | 综合科 | yun-emergency-general
yun | 应急局综合科 | yun-emergency-general
qing | 云麓区应急管理局 | yun-emergency
qing | 人社局 | qing-labour
qing | 区人社局 | qing-labour
qing-farm | 人力资源社会保障局 | qing-labour
yun | 发改局 | yun-reform
lan | 发改委 | lan-reform
lan | 市发展改革委 | lan-reform
shi | 县发改委 | shi-reform
shi | 发改局 | ?
qing | 市场监管局 | qing-market
lan-market | 市场监管局 | lan-market
qing | 市市场监管局 | lan-market
qing | 市监局 | qing-market
qing | 卫健委 | ?
qing | 卫健局 | qing-health
qing | 区卫计局 | qing-health
lan | 市卫健委 | lan-health
qing | 退役军人局 | qing-veterans
qing | 文旅局 | qing-culture
qing-culture | 市文旅局 | lan-culture
qing | 住建局 | ?
qing | 民政局养老服务科 | qing-civil-aged
qing | 养老服务科 | ?
qing-civil | 养老服务科 | qing-civil-aged
qing | 区委办 | qing-party
qing | 区委组织部 | ?
qing | 妇联 | qing-women
yun | 农业农村局 | yun-farm
yun | 农水局 | yun-farm
yun | 水利局 | yun-farm
shi | 工信局 | shi-industry
shi | 公安局 | shi-police
shi | 县医院 | ?
shi | 县人民医院 | shi-hospital
qing | 区人民医院 | qing-hospital
qing | 人民医院 | qing-hospital
qing | 中医院 | qing-tcm
qing | 市人民医院 | ?
qing | 各社区 | chunhe yuzhou taying
liuwan | 各社区 | chunhe yuzhou
liuwan | 各社区居委会 | chunhe yuzhou
qing | 各村 | beian luoxing
qing | 各村（社区） | beian luoxing chunhe yuzhou taying
liuwan | 各村 | ?
yun | 各街道办事处 | zhenhe tingsong
yun | 各镇人民政府 | yunjiao
shi | 各乡镇 | shiyan nanpu baisha
shi | 各街道 | ?
yun | 各街道党政办 | zhenhe-office tingsong-office
qing | 各街道党政办 | ?
qing | 各镇（街道）（东坪镇、柳湾街道除外） | wangjiang xihe
qing | 除柳湾街道外的各街道 | wangjiang
lan | 各区 | qing yun
lan | 各县 | shi
lan | 各县（市、区） | qing yun shi
lan | 各县（区）教育局 | qing-education yun-education shi-education
lan | 各县（区）应急管理局 | qing-emergency yun-emergency shi-emergency
qing | 区直各部门 | qing-city qing-civil qing-commerce qing-culture qing-education qing-emergency qing-farm qing-finance qing-health qing-labour qing-market qing-office qing-reform qing-service qing-veterans qing-water
qing | 全区各单位 | ?
qing | 各级各部门 | ?
qing | 各责任单位 | ?
qing | 有关街道 | ?
qing | 公安、消防等部门 | ?
qing | 区教育局会同有关部门 | ?
qing | 春和社区 | chunhe
lan | 春和社区 | ?
lan | 柳湾街道春和社区 | chunhe
yun | 春和社区 | zhenhe-chunhe
qing | 柳湾街道 | liuwan
qing | 柳湾街道办 | liuwan
lan | 东坪镇 | dongping
qing | 东坪镇政府 | dongping
dongping | 北岸村 | beian
nanpu | 北岸村 | beian-shi
lan | 北岸村 | ?
dongping | 北岸村委会 | beian
qing-education | 东坪中学 | qing-school-dongping
qing-education | 实验小学 | qing-school-test
lan-education | 实验小学 | ?
qing-education | 二中 | qing-middle-2
qing-education | 河西幼儿园 | qing-kindergarten-hexi
qing-education | 枕河小学 | ?
yun | 枕河小学 | zhenhe-school
yun | 枕河 | ?
yun | 各中学 | yun-middle-1 yun-middle-2 zhenhe-middle
yun-education | 安全科 | yun-education-safety
yun-education | 教研科 | ?
yun-education | 安保科 | yun-education-safety
lan-service | 机关工会 | lan-service-union
lan-service | 数据科 | lan-service-records
lan-service | 督察科 | ?
lan | 督查室 | ?
lan | 市人民政府督查室 | lan-inspect
lan-service | 市大数据中心 | lan-data
lan | 市行政审批局 | lan-service
lan-emergency | 督导检查组 | @wg-clear-inspection | groups=wg-clear,wg-clear-office,wg-clear-inspection
qing-education | 推进小组办公室 | @wg-year-office | groups=wg-year,wg-year-office
qing | 区防指 | @wg-qing-flood
qing | 区防汛抗旱指挥部 | @wg-qing-flood
qing | 区防指各成员单位 | qing-emergency qing-finance liuwan wangjiang dongping xihe
qing | 防指办公室 | ?
qing-education | 领导小组成员单位 | ?
qing | 区长 | !qing:区长
qing-education | 区长 | !qing:区长
qing | 副区长 | ?
qing | 分管领导 | ?
qing | 主要负责人 | ?
qing-education | 校长 | ?
qing-education | 各学校校长 | qing-school-1 qing-school-3 qing-school-test qing-school-dongping qing-middle-2 qing-kindergarten-hexi liuwan-school ^校长
qing | 东坪中学校长 | !qing-school-dongping:校长
qing-education | 东坪中学副校长 | !qing-school-dongping:副校长
kang | 院长 | !kang:院长
kang | 副院长 | ?
water | 安全总监 | !water:安全总监
water | 总经理 | !water:总经理
qing-education | 我局 | qing-education
qing-education | 本局办公室 | qing-education-office
qing | 我区 | ?
kang | 医务部 | kang-medicine
kang | 医务科 | ?
kang | 心内科 | kang-heart
kang | 信息中心 | kang-it
kang | 各党支部 | kang-branch-1 kang-branch-2
kang | 党办 | kang-party
water | 安环部 | water-safety
water | 人力资源部 | water-staff
water | 化验室 | ?
water-plant-1 | 化验室 | water-plant-1-lab
water | 第一水厂化验室 | water-plant-1-lab
water | 各水厂 | water-plant-1 water-plant-2
water | 检修、管网分公司 | ?
water | 水务工程公司 | water-works
water | 检修公司 | water-repair
qing | 区教育局（牵头） | qing-education
qing | 区教育局（体育卫生与艺术教育科） | ?
qing | 区 教 育 局 | qing-education
qing | 青渡区 | qing
lan | 青渡区 | qing
lan | 临澜市青渡区水务局 | qing-water
qing | 青渡水务局 | qing-water
qing | 水务集团 | water
qing | 城管局 | qing-city
qing | 区城市管理综合执法局 | ?
qing | 区应急管理局及区水务局 | qing-emergency qing-water
qing | 区应急管理局、区卫生建康局 | ?
`;

/** A third table, written after the first two were right, to see how the resolver does on what it was not made for. */
export const freshNames = `
qing | 区政府各部门 | ?
qing | 各镇、各街道 | liuwan wangjiang dongping xihe
qing | 各镇和各街道 | liuwan wangjiang dongping xihe
qing-education | 各科室、各学校 | qing-education-office qing-education-staff qing-education-finance qing-education-basic qing-education-preschool qing-education-building qing-education-safety qing-education-sport qing-education-inspect qing-school-1 qing-school-3 qing-school-test qing-school-dongping qing-middle-2 qing-kindergarten-hexi liuwan-school
qing-education | 各中小学、幼儿园 | ?
qing-education | 各中小学 | qing-school-1 qing-school-3 qing-school-test qing-school-dongping qing-middle-2 liuwan-school
qing-education | 局属各学校 | ?
qing-education | 全区各学校 | qing-school-1 qing-school-3 qing-school-test qing-school-dongping qing-middle-2 qing-kindergarten-hexi liuwan-school
qing-education | 民办学校 | ?
qing-education | 教育集团 | ?
qing-education | 家长委员会 | ?
qing-education | 班主任 | ?
qing-education | 督导室主任 | !qing-education-inspect:主任
qing-education | 督导科 | ?
qing-education | 基教科 | qing-education-basic
qing-education | 学前科 | qing-education-preschool
qing-education | 体艺科 | qing-education-sport
qing-education | 安全办 | ?
qing-education | 教科院 | ?
qing-education | 区发展中心 | ?
qing-education | 财务科（审计科） | ?
qing-education | 机关党委 | ?
qing-education | 机关工会 | ?
lan-service | 工会 | ?
lan-service | 各处室 | lan-service-staff lan-service-window lan-service-approval lan-service-law lan-service-records lan-service-hotline lan-service-inspect lan-service-office
lan-service | 窗口科 | lan-service-window
lan-service | 审改科 | lan-service-approval
lan-service | 热线科 | lan-service-hotline
lan-service | 管理科 | ?
lan-service | 政策法规科 | ?
lan-service | 人事科 | lan-service-staff
lan-service | 各县（区）政务服务中心 | ?
lan-service | 青渡区政务服务局 | qing-service
lan-service | 市数据局 | lan-data
lan-service | 数据局 | lan-data
lan-emergency | 消防 | ?
lan-emergency | 消防支队 | lan-fire
lan-emergency | 市消防大队 | ?
lan-emergency | 交警支队 | ?
lan-emergency | 各企业 | ?
lan-emergency | 各县区应急管理局 | qing-emergency yun-emergency shi-emergency
lan-emergency | 青渡区、云麓区人民政府 | qing yun
lan-emergency | 青渡区人民政府、云麓区人民政府 | qing yun
lan-emergency | 三个县（区） | ?
lan-emergency | 市直有关部门 | ?
lan-emergency | 市级各部门 | lan-office lan-emergency lan-housing lan-transport lan-police lan-commerce lan-culture lan-fire lan-education lan-finance lan-land lan-market lan-data lan-service lan-reform lan-labour lan-health lan-justice
qing | 区长办公会 | ?
qing | 区长热线办公室 | ?
qing | 分管副区长 | ?
qing | 区教育局分管副局长 | ?
qing | 区财政局副局长 | !qing-finance:副局长
qing | 区财政局党组书记 | ?
qing | 各街道党工委书记 | ?
qing | 各镇镇长 | dongping xihe ^镇长
qing | 东坪镇镇长 | !dongping:镇长
qing | 东坪镇应急办负责人 | dongping-emergency ^负责人
qing | 东坪卫生院 | ?
qing | 东坪镇北岸村 | beian
qing | 东坪镇各村 | beian
qing | 柳湾街道各社区 | chunhe yuzhou
qing | 柳湾街道春河社区 | ?
qing | 柳弯街道 | ?
qing | 柳湾 | ?
qing | 柳湾社区 | ?
qing | 青渡街道 | ?
qing | 青渡镇 | ?
qing | 青渡区第四小学 | ?
qing | 云麓区 | yun
qing | 云麓区政府 | yun
qing | 邻近县（区） | ?
qing | 石堰县 | shi
shi | 各镇 | shiyan nanpu
shi | 各乡 | baisha
shi | 县政府办 | shi-office
shi | 县府办 | ?
shi | 县公安局 | shi-police
shi | 区教育局 | ?
shi | 石堰镇、南浦镇 | shiyan nanpu
shi | 县农业局 | shi-farm
shi | 卫健局 | shi-health
yun | 教育局 | yun-education
yun | 体育局 | yun-education
yun | 水务局 | ?
yun | 农业农村和水利局 | yun-farm
yun-education | 一小 | yun-school-1
yun-education | 一中 | yun-middle-1
yun-education | 特教学校 | yun-special
yun-education | 区实小 | yun-school-test
kang | 各科室主任 | ?
kang | 心血管内科主任 | ?
kang | 护理部、医务部 | kang-nursing kang-medicine
kang | 信息科 | ?
kang | 财务科 | ?
kang | 后勤部 | kang-logistics
kang | 人力部 | kang-staff
kang | 机关党支部 | ?
kang | 院工会 | kang-union
water | 集团办公室 | ?
water | 党群部 | water-people
water | 各部门 | ?
water | 各分公司 | water-network water-repair
water | 各单位 | ?
water | 二水厂 | water-plant-2
water | 第三水厂 | ?
water | 管网公司 | water-network
water-plant-1 | 安全环保部 | ?
water-plant-1 | 集团安全环保部 | ?
water-plant-1 | 综合办公室 | water-plant-1-office
yun | 各街道社会事务办 | ?
yun | 枕河街道社会事务办 | zhenhe-welfare
qing | 区教育局、教育局 | qing-education
qing | 区教育局、区教育局 | qing-education
`;
