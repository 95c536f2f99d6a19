import { lazy, Suspense, type ComponentType } from 'react';
import type { TabsProps } from './Tabs';
import './Tabs.css';

const load = () => import('./Tabs');
const Loaded = lazy(() => load().then(({ Tabs }) => ({ default: Tabs as ComponentType<TabsProps<string>> })));

/** The tabs, whose library comes after the page: until then the names and the chosen panel stand where they will be. */
export function TabsSoon<Value extends string>({ tabs, value, onChange, ...rest }: TabsProps<Value>) {
  return (
    <Suspense
      fallback={
        <div className="k-tabs">
          <div className="k-tabs-bar">
            <div className="k-tabs-list">
              {tabs.map((tab) => (
                <span key={tab.value} className="k-tab" data-chosen={tab.value === value || undefined}>
                  {tab.label}
                </span>
              ))}
            </div>
          </div>
          <div className="k-tab-panel">{tabs.find((tab) => tab.value === value)?.panel}</div>
        </div>
      }
    >
      <Loaded
        tabs={tabs}
        value={value}
        onChange={(next) => {
          const chosen = tabs.find((tab) => tab.value === next);
          if (chosen !== undefined) onChange(chosen.value);
        }}
        {...rest}
      />
    </Suspense>
  );
}
