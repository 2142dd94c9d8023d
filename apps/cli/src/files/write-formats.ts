/** The writers of binary formats, apart so that a bundle can leave them unread until they are asked for. */
export { writeCalendar, writeXlsx } from "@luoshi/documents";
