export const settings = {
  title: 'Cài đặt',
  hint: 'Chỉ đổi cách hiển thị trên máy này, không đổi dữ liệu của hội đồng.',
  language: { label: 'Ngôn ngữ', vi: 'Tiếng Việt', en: 'English' },
  size: { label: 'Cỡ chữ', normal: 'Thường', large: 'Lớn' },
  contrast: { label: 'Tương phản', normal: 'Thường', high: 'Cao' },
  scheme: { label: 'Nền', light: 'Sáng', dark: 'Tối' },
  display: 'Hiển thị',
  file: 'Hồ sơ đang mở',
} as const
