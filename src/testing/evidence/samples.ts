import { errorSamples } from './errorSamples';
import { loginSamples } from './loginSamples';

/** What people bring, by the kind that has to be found in it. */
export const evidenceSamples = [...errorSamples, ...loginSamples];
