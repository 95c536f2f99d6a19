import { MoonIcon, SunIcon, SystemThemeIcon } from './icons';
import './ThemeMenu.css';

export type Theme = 'system' | 'light' | 'dark';

export interface ThemeMenuProps {
  readonly theme: Theme;
  readonly onChange: (theme: Theme) => void;
}

const icons = { system: SystemThemeIcon, light: SunIcon, dark: MoonIcon } as const;

/**
 * A native select drawn as an icon: the platform's own menu, keyboard and phone picker included,
 * where the library's menu would cost more than all other parts together.
 */
export function ThemeMenu({ theme, onChange }: ThemeMenuProps) {
  const Icon = icons[theme];
  return (
    <div className="k-theme">
      <Icon />
      <select
        aria-label="Theme"
        title={`Theme: ${theme}`}
        value={theme}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          if (chosen === 'system' || chosen === 'light' || chosen === 'dark') onChange(chosen);
        }}
      >
        <option value="system">System theme</option>
        <option value="light">Light</option>
        <option value="dark">Dark</option>
      </select>
    </div>
  );
}
