import { Tabs as Base } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import './Tabs.css';

export interface TabsProps<Value extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly value: Value; readonly label: string; readonly panel: ReactNode }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  /** Stands at the right end of the row of tabs. */
  readonly aside?: ReactNode;
}

export function Tabs<Value extends string>({ label, tabs, value, onChange, aside }: TabsProps<Value>) {
  return (
    <Base.Root
      className="k-tabs"
      value={value}
      onValueChange={(next: unknown) => {
        const chosen = tabs.find((tab) => tab.value === next);
        if (chosen !== undefined) onChange(chosen.value);
      }}
    >
      <div className="k-tabs-bar">
        <Base.List className="k-tabs-list" aria-label={label} activateOnFocus>
          {tabs.map((tab) => (
            <Base.Tab key={tab.value} value={tab.value} className="k-tab">
              {tab.label}
            </Base.Tab>
          ))}
        </Base.List>
        {aside === undefined ? null : <div className="k-tabs-aside">{aside}</div>}
      </div>
      {tabs.map((tab) => (
        <Base.Panel key={tab.value} value={tab.value} className="k-tab-panel">
          {tab.panel}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}
