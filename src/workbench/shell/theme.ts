import { type CSSVariablesResolver, createTheme, type MantineColorsTuple, Menu } from "@mantine/core";

/** The same paper and ink as the HTML report, so that a page and its print look like one thing. */
const TEAL: MantineColorsTuple = [
  "#eaf6f6",
  "#d3eaeb",
  "#a6d5d8",
  "#7fcbd0",
  "#5fb6bc",
  "#38989f",
  "#1c7a82",
  "#0c5c63",
  "#094a50",
  "#06383d",
];

const DARK: MantineColorsTuple = [
  "#e9e6df",
  "#c9cdd1",
  "#a7adb4",
  "#5b636b",
  "#3d444b",
  "#31373d",
  "#22272c",
  "#1a1e22",
  "#131619",
  "#0d0f11",
];

export const theme = createTheme({
  colors: { teal: TEAL, dark: DARK },
  primaryColor: "teal",
  primaryShade: { light: 7, dark: 6 },
  black: "#1c2126",
  fontFamily: "var(--sans)",
  fontFamilyMonospace: "var(--mono)",
  headings: { fontFamily: "var(--sans)", fontWeight: "640" },
  defaultRadius: "md",
  respectReducedMotion: true,
  cursorType: "pointer",
  components: {
    // In the landmark that its button is in, with entries alone: the first has the focus.
    Menu: Menu.extend({ defaultProps: { withinPortal: false, withInitialFocusPlaceholder: false } }),
  },
});

export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    "--mantine-color-body": "#f7f5f0",
    "--mantine-color-text": "#1c2126",
    "--mantine-color-dimmed": "#575e66",
    "--mantine-color-placeholder": "#6b7178",
    "--mantine-color-error": "#a1261d",
    "--mantine-color-default": "#fffefb",
    "--mantine-color-default-hover": "#f3f0e8",
    "--mantine-color-default-border": "#d3ccbd",
    "--mantine-color-anchor": "#0c5c63",
  },
  dark: {
    "--mantine-color-body": "#131619",
    "--mantine-color-text": "#e9e6df",
    "--mantine-color-dimmed": "#a7adb4",
    "--mantine-color-placeholder": "#98a0a8",
    "--mantine-color-error": "#ff9c8f",
    "--mantine-color-default": "#1a1e22",
    "--mantine-color-default-hover": "#22272c",
    "--mantine-color-default-border": "#3d444b",
    "--mantine-color-anchor": "#7fcbd0",
  },
});
