import { testRule } from "../testing/rule-tester.ts";

testRule("vague-owner", {
  valid: [
    "一、任务\n1.开展自查。（责任单位：办公室）",
    "一、任务\n1.开展自查。（办公室牵头，相关部门配合）",
    "一、任务\n1.有关单位要开展自查。",
  ],
  invalid: [
    {
      text: "一、任务\n1.开展自查。（责任单位：⟦有关单位⟧）\n2.开展抽查。（责任单位：督查科）",
      message: "“有关单位”没有指明是哪个单位",
    },
  ],
});
