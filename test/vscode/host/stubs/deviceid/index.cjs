/** Stands in for the native module: the machine is not told apart from others. */
exports.getDeviceId = async () => 'test-host';
