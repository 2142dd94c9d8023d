import {
  convertMillimetersToTwip,
  Document,
  Footer,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type Table,
  TextRun,
} from "docx";
import { unzipSync, type Zippable, zipSync } from "fflate";
import { docxItem, docxParagraph } from "./docx-paragraph.ts";
import { CHARACTER, numbering, SONG, styles } from "./docx-styles.ts";
import { docxTable } from "./docx-table.ts";
import type { ItemLevel, Sample } from "./sample.ts";

/** The sample as a Word file, the same bytes each time: no clock, no chance. */
export async function renderDocx(sample: Sample): Promise<Uint8Array> {
  const document = new Document({
    title: sample.title,
    creator: sample.office,
    lastModifiedBy: sample.office,
    styles,
    numbering,
    evenAndOddHeaderAndFooters: true,
    sections: sections(sample),
  });
  const packed = unzipSync(new Uint8Array(await Packer.toArrayBuffer(document)));
  return repack(packed, sample.day);
}

/** The library writes the hour of its run into the properties and the entries; the sample's own day replaces it. */
function repack(entries: Readonly<Record<string, Uint8Array>>, day: string): Uint8Array {
  const out: Zippable = {};
  for (const [name, bytes] of Object.entries(entries)) {
    const kept = name === "docProps/core.xml" ? dated(bytes, day) : bytes;
    out[name] = [kept, { mtime: new Date(1980, 0, 1), level: 9 }];
  }
  return zipSync(out);
}

function dated(bytes: Uint8Array, day: string): Uint8Array {
  const xml = new TextDecoder().decode(bytes);
  return new TextEncoder().encode(xml.replace(/>\d{4}-\d\d-\d\dT[^<]*</g, `>${day}T08:00:00Z<`));
}

function sections(sample: Sample): readonly ISectionOptions[] {
  const found: ISectionOptions[] = [];
  let children: (Paragraph | Table)[] = [];
  let landscape = false;
  // Each page has lists of its own; `instance` is Word's w:num, which starts them anew.
  let instance = 1;
  sample.blocks.forEach((block, i) => {
    switch (block.kind) {
      case "page":
        found.push(section(children, landscape));
        children = [];
        landscape = block.landscape;
        instance++;
        break;
      case "paragraph": {
        const neighbour = sample.blocks[block.role === "signature" ? i + 1 : i - 1];
        children.push(docxParagraph(block.role, block.lines, neighbour));
        break;
      }
      case "item":
        children.push(
          docxItem(block.level, block.text, {
            ...listOf(block.level, sample.continuous),
            instance,
          }),
        );
        break;
      case "table":
        children.push(docxTable(block, instance));
        break;
    }
  });
  found.push(section(children, landscape));
  return found;
}

function listOf(level: ItemLevel, continuous: boolean) {
  if (!continuous || level === 1) return { reference: "clauses", level: level - 1 };
  return { reference: "articles", level: level - 2 };
}

// GB/T 9704-2012: A4, 37 mm above, 28 mm at the left; 156 by 225 mm of text; the page number 7 mm below it.
function section(children: readonly (Paragraph | Table)[], landscape: boolean): ISectionOptions {
  const mm = convertMillimetersToTwip;
  const margin = landscape
    ? { top: mm(28), right: mm(35), bottom: mm(26), left: mm(37) }
    : { top: mm(37), right: mm(26), bottom: mm(35), left: mm(28) };
  return {
    properties: {
      page: {
        size: {
          width: mm(210),
          height: mm(297),
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { ...margin, footer: mm(landscape ? 17 : 24) },
      },
    },
    footers: {
      default: new Footer({ children: [pageNumber("right")] }),
      even: new Footer({ children: [pageNumber("left")] }),
    },
    children,
  };
}

/** The page number, a 一字线 on both sides: one character from the outer margin. */
function pageNumber(side: "left" | "right"): Paragraph {
  const number = new TextRun({ children: ["— ", PageNumber.CURRENT, " —"], font: SONG, size: 28 });
  return new Paragraph({ alignment: side, indent: { [side]: CHARACTER }, children: [number] });
}
