import type { ThemeConfig } from "antd";

const sans =
  '"Source Han Sans SC", "Noto Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", "WenQuanYi Micro Hei", system-ui, sans-serif';

/** Our colours and measures in antd's words; those of `styles/tokens.css`. Nothing moves: the floor browsers are slow. */
export const deskTheme: ThemeConfig = {
  token: {
    colorPrimary: "#17506b",
    colorInfo: "#17506b",
    colorLink: "#17506b",
    colorError: "#b3261e",
    colorWarning: "#9a6200",
    colorSuccess: "#2c7a4b",
    colorText: "#17212b",
    colorTextSecondary: "#3b4854",
    colorTextTertiary: "#5c6873",
    colorTextPlaceholder: "#66727c",
    colorTextDisabled: "#66727c",
    colorBorder: "#c3ccd2",
    colorBorderSecondary: "#dde2e5",
    colorSplit: "#eceff1",
    controlItemBgActive: "#e4eff3",
    controlItemBgActiveHover: "#dcebf0",
    borderRadius: 4,
    borderRadiusLG: 6,
    fontFamily: sans,
    fontSize: 13,
    controlHeight: 32,
    motion: false,
    boxShadow: "0 6px 24px rgba(23, 33, 43, 0.16)",
    boxShadowSecondary: "0 6px 24px rgba(23, 33, 43, 0.16)",
  },
  components: {
    Table: {
      headerBg: "#f7f9fa",
      headerColor: "#5c6873",
      headerSplitColor: "transparent",
      headerBorderRadius: 0,
      borderColor: "#eceff1",
      rowHoverBg: "#f4f8fa",
      rowSelectedBg: "#e4eff3",
      rowSelectedHoverBg: "#dcebf0",
      cellPaddingBlock: 7,
      cellPaddingInline: 10,
      cellPaddingBlockSM: 7,
      cellPaddingInlineSM: 10,
      cellFontSize: 13,
    },
    Form: { itemMarginBottom: 16, verticalLabelPadding: "0 0 4px", labelColor: "#3b4854" },
  },
};
