from keras import ops
