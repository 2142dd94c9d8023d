/** The commonest surnames; a list of owners may name people (责任人：张三、欧阳某). */
const SINGLE =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝";
const DOUBLE = [
  "欧阳",
  "上官",
  "司马",
  "诸葛",
  "司徒",
  "夏侯",
  "皇甫",
  "尉迟",
  "公孙",
  "慕容",
  "令狐",
  "宇文",
  "长孙",
  "东方",
];

/** Whether a phrase has the form of a person's name: a surname and one or two characters more (张三, 李某某, 欧阳某). */
export function isPersonName(name: string): boolean {
  if (!/^[\p{Script=Han}·]+$/u.test(name)) return false;
  if (DOUBLE.includes(name.slice(0, 2))) return name.length === 3 || name.length === 4;
  return (name.length === 2 || name.length === 3) && SINGLE.includes(name.charAt(0));
}
