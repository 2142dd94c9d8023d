/**
 * Words that people put into passwords everywhere; small letters. Written for this project: what follows a rule (runs on
 * the keyboard, repetition, years) is not listed but recognised.
 */
export const knownWords: readonly string[] = `
  password passwort passwd passcode pass pwd mima secret geheim admin administrator root system
  sysadmin user guest test demo temp manager login welcome hello letmein access master default
  changeme change office iloveyou love woaini woaiwo aini baby angel princess sunshine flower lovely
  dragon monkey tiger shadow killer superman batman pokemon ninja hunter football baseball basketball
  soccer hockey money freedom whatever trustno trust computer internet server windows linux oracle
  google microsoft samsung huawei lenovo xiaomi tencent alibaba taobao baidu weixin wechat dingtalk
  china zhongguo beijing shanghai guangzhou shenzhen zhengfu bangongshi bgs luoshi luo shi fangan
  renwu company gongsi danwei zhongxin michael jordan jennifer charlie thomas jessica ashley daniel
  andrew george summer winter spring autumn january june july august october december monday friday
  sunday happy lucky star cheese cookie chocolate orange banana
`
  .trim()
  .split(/\s+/);
