import type { TabsProps } from './Tabs';
import './Tabs.css';

/** The names and the chosen panel, as they stand in the tabs: for while what makes them work has not come. */
export function TabsOutline<Value extends string>({ tabs, value }: TabsProps<Value>) {
  return (
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
  );
}
