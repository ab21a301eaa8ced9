import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'

/** The one institutional colour; shade 7 on white is 7.6:1. */
const green: MantineColorsTuple = [
  '#eff7f2',
  '#dbece2',
  '#b7d8c5',
  '#8ec2a4',
  '#66ab85',
  '#3f946a',
  '#1c7a50',
  '#0d5f3c',
  '#0a4d31',
  '#073a25',
]
const red: MantineColorsTuple = [
  '#fdf0ee',
  '#f9dbd7',
  '#f0b3ac',
  '#e6887d',
  '#da5f52',
  '#cc3d2f',
  '#b3261e',
  '#9c1f18',
  '#7e1812',
  '#5f110d',
]

const quick = { duration: 120 }
/** The page behind a panel may scroll: locking it needs an injected style element, which the security policy refuses. */
const panel = { lockScroll: false, transitionProps: quick, overlayProps: { backgroundOpacity: 0.35 } }

export const theme = createTheme({
  primaryColor: 'green',
  primaryShade: { light: 7, dark: 6 },
  colors: { green, red },
  black: '#15201a',
  fontFamily: '"Be Vietnam Pro", "Segoe UI", system-ui, sans-serif',
  fontFamilyMonospace: '"Cascadia Mono", "DejaVu Sans Mono", ui-monospace, monospace',
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.3' },
      h2: { fontSize: '1.1875rem', lineHeight: '1.35' },
      h3: { fontSize: '1rem', lineHeight: '1.4' },
    },
  },
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.375rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.4' },
  defaultRadius: 'md',
  radius: { xs: '2px', sm: '4px', md: '6px', lg: '10px', xl: '16px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Drawer: { defaultProps: { ...panel, position: 'right', size: '34rem', padding: 'lg' } },
    Modal: { defaultProps: { ...panel, centered: true } },
    Tooltip: { defaultProps: { openDelay: 300, withArrow: true, multiline: true, maw: '24rem' } },
    Select: { defaultProps: { comboboxProps: { transitionProps: quick }, checkIconPosition: 'right' } },
    Menu: { defaultProps: { transitionProps: quick } },
    Popover: { defaultProps: { transitionProps: quick } },
    Button: { defaultProps: { size: 'sm' } },
    Table: { defaultProps: { verticalSpacing: 'xs', horizontalSpacing: 'sm' } },
    SegmentedControl: { defaultProps: { color: 'green', transitionDuration: 100 } },
    TextInput: { defaultProps: { size: 'sm' } },
  },
})

/** Colours Mantine derives too pale for neon light: text AAA, control edges 3:1 (WCAG 1.4.3, 1.4.6, 1.4.11). */
export const themeVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-text': '#15201a',
    '--mantine-color-dimmed': '#465149',
    '--mantine-color-placeholder': '#616d66',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-default-border': '#7c8881',
    '--mantine-color-disabled-color': '#5d6962',
    '--mantine-color-anchor': '#0d5f3c',
  },
  dark: {
    '--mantine-color-text': '#eef3f0',
    '--mantine-color-body': '#0f1714',
    '--mantine-color-default': '#17211d',
    '--mantine-color-default-hover': '#1f2b26',
    '--mantine-color-dimmed': '#bac6c0',
    '--mantine-color-placeholder': '#98a69f',
    '--mantine-color-error': '#ff9d92',
    '--mantine-color-default-border': '#71807a',
    '--mantine-color-disabled-color': '#93a19a',
    '--mantine-color-anchor': '#8ec2a4',
  },
})
