import { hubspot } from '@hubspot/ui-extensions';
import { MountedSettings } from '@loss-review/extensions/settings-page/MountedSettings';

hubspot.extend<'settings'>(() => <MountedSettings />);
