import type { MessageLanguage } from "../error/render-document-error.ts";
import type { TaskListTexts } from "./task-list-texts.ts";
import { taskListEn } from "./texts-en.ts";
import { taskListZh } from "./texts-zh.ts";

/** The words of a language: the column of last days is 完成时限 or Deadline. */
export function taskListTexts(language: MessageLanguage): TaskListTexts {
  return language === "zh" ? taskListZh : taskListEn;
}
